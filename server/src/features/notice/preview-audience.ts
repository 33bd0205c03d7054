import type { previewAudience, tags } from '@huiyin/shared/contracts/notice';
import type { Reply } from '@huiyin/shared/contracts/route';
import type { Audience } from '@huiyin/shared/domain/notice/audience';
import { FEW, forecastOf } from '@huiyin/shared/domain/notice/forecast';
import { FEWER_THAN_FIVE } from '@huiyin/shared/labels/notices';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { StaffDirectory } from '../account/staff-directory.js';
import { Places } from '../register/places.js';
import { TagQueries } from '../register/tag.queries.js';
import { ChooseAudience, type ChosenHousehold } from './choose-audience.js';
import { groupBy } from './group-by.js';

type Forecast = Reply<typeof previewAudience>;

const WITHHELD: Forecast = {
  persons: FEWER_THAN_FIVE,
  few: true,
  households: 0,
  byWechat: 0,
  byPhone: 0,
  byDoor: 0,
  grids: [],
};

/** Before it is sent: how many, and how each household will probably hear. No names. */
@Injectable()
export class PreviewAudience {
  constructor(
    private readonly audience: ChooseAudience,
    private readonly staff: StaffDirectory,
    private readonly places: Places,
    private readonly tagQueries: TagQueries,
  ) {}

  /** Throws `invalid` with the fields. */
  async run(who: StaffPrincipal, expression: Audience): Promise<Forecast> {
    const households = await this.audience.of(who, expression, 'notice.preview');
    const persons = households.reduce((sum, { members }) => sum + members.length, 0);
    if (persons > 0 && persons < FEW) return WITHHELD;
    const consents = await this.audience.withConsent(households);
    const reachable = households.map(({ householdId, phone }) => ({
      consent: consents.has(householdId),
      phone,
    }));
    return {
      persons: String(persons),
      few: false,
      ...forecastOf(reachable),
      grids: await this.grids(households),
    };
  }

  /** What an audience may be put together from: names of tags, and the places that this person may address. */
  choices(who: StaffPrincipal): Reply<typeof tags> {
    const { mayAddress } = this.audience.limitsOf(who);
    const places = this.places.list().filter(({ id }) => mayAddress(id));
    return { tags: [...this.tagQueries.names()], places: places.map(({ id }) => this.places.brief(id)) };
  }

  private async grids(households: readonly ChosenHousehold[]): Promise<Forecast['grids']> {
    const byGrid = groupBy(households, ({ gridId }) => gridId);
    return Promise.all(
      [...byGrid].map(async ([gridId, own]) => ({
        grid: this.places.brief(gridId),
        households: own.length,
        worker: (await this.staff.gridWorker(gridId))?.name ?? null,
      })),
    );
  }
}
