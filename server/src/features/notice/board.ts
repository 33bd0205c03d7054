import type { board } from '@huiyin/shared/contracts/notice';
import type { Reply } from '@huiyin/shared/contracts/route';
import { sumsOf } from '@huiyin/shared/domain/notice/sums';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { notFound } from '../../platform/errors/errors.js';
import { StaffDirectory } from '../account/staff-directory.js';
import { Households } from '../register/households.js';
import { Places } from '../register/places.js';
import { Residents } from '../register/residents.js';
import type { NoticeGridRow, NoticeHouseholdRow } from './entities.js';
import { groupBy } from './group-by.js';
import { Notices } from './notice.repository.js';
import { inSight, mustSee, ownGrid } from './notice-scope.js';
import { rowOf } from './staff-notices.js';

type Board = Reply<typeof board>;
type Tile = Board['grids'][number]['tiles'][number];

const byNumber = new Intl.Collator('zh-CN', { numeric: true });

/** One tile per household, those without a phone among them; the sums are counted from the very tiles. */
@Injectable()
export class BoardOf {
  constructor(
    private readonly notices: Notices,
    private readonly households: Households,
    private readonly residents: Residents,
    private readonly staff: StaffDirectory,
    private readonly places: Places,
  ) {}

  /** Throws not-found. Whoever looks from above the sending place gets the figures without the tiles. */
  async run(who: StaffPrincipal, id: string): Promise<Board> {
    const notice = await this.notices.find(id);
    if (!notice) throw notFound();
    const all = await this.notices.gridsOf([id]);
    const sight = mustSee(who, notice, all);
    const grids = inSight(sight, all);
    const homes = await this.notices.homesOf(
      id,
      grids.map(({ gridId }) => gridId),
    );
    const seen = new Set(homes.map(({ householdId }) => householdId));
    const answers = (await this.notices.personsOf(id)).filter(({ householdId }) => seen.has(householdId));
    const tiles = sight.of === 'figures' ? new Map<string, Tile[]>() : await this.tiles(who, grids, homes);
    return {
      notice: rowOf(notice, grids),
      sums: sumsOf(
        homes,
        answers.map(({ answer }) => answer),
      ),
      grids: await Promise.all(
        grids.map(async (grid) => ({ ...(await this.head(grid)), tiles: tiles.get(grid.gridId) ?? [] })),
      ),
    };
  }

  private async head({ gridId, workerId }: NoticeGridRow) {
    const worker = workerId === null ? undefined : await this.staff.find(workerId);
    return { grid: this.places.brief(gridId), worker: worker?.name ?? null };
  }

  private async tiles(
    who: StaffPrincipal,
    grids: readonly NoticeGridRow[],
    homes: readonly NoticeHouseholdRow[],
  ): Promise<Map<string, Tile[]>> {
    const named = new Set(grids.filter((grid) => ownGrid(who, grid)).map(({ gridId }) => gridId));
    const households = await this.households.list(homes.map(({ householdId }) => householdId));
    const heads = homes
      .filter(({ gridId }) => named.has(gridId))
      .flatMap(({ householdId }) => households.get(householdId)?.headId ?? []);
    const names = await this.residents.contacts(heads);
    const tiles = homes.map((home) => {
      const household = households.get(home.householdId);
      const head = named.has(home.gridId) ? names.get(household?.headId ?? '')?.name : undefined;
      return { gridId: home.gridId, tile: tileOf(home, [household?.no, head].filter(Boolean).join(' ')) };
    });
    tiles.sort((a, b) => byNumber.compare(a.tile.label, b.tile.label));
    const byGrid = groupBy(tiles, ({ gridId }) => gridId);
    return new Map([...byGrid].map(([gridId, own]) => [gridId, own.map(({ tile }) => tile)]));
  }
}

const tileOf = (home: NoticeHouseholdRow, label: string): Tile => {
  const { householdId, state, channel, at, excuse, tries, wechat } = home;
  return { householdId, label, state, channel, at, excuse, tries, wechat };
};
