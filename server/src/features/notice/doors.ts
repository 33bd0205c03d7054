import type { doors } from '@huiyin/shared/contracts/notice';
import type { Reply } from '@huiyin/shared/contracts/route';
import { doorSentence, PHONE_READ, phoneReadFor } from '@huiyin/shared/labels/notices';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Household, Households } from '../register/households.js';
import { Places } from '../register/places.js';
import { Readings } from '../register/readings.js';
import { type Contact, Residents } from '../register/residents.js';
import { scopeOf } from '../register/scope.js';
import type { NoticeGridRow, NoticeHouseholdRow, NoticePersonRow, NoticeRow } from './entities.js';
import { groupBy } from './group-by.js';
import { NoticeQueries } from './notice.queries.js';
import { Notices } from './notice.repository.js';
import { ownGrid } from './notice-scope.js';
import { TellHouseholds } from './tell-households.js';

type Door = Reply<typeof doors>['items'][number];

interface Left {
  readonly notice: NoticeRow;
  readonly grid: NoticeGridRow;
  readonly homes: readonly NoticeHouseholdRow[];
  readonly persons: ReadonlyMap<string, NoticePersonRow[]>;
}

const byAddress = new Intl.Collator('zh-CN', { numeric: true });

/** The homes that a grid worker still owes a knock or a call, in the order of their addresses, with the sentence to say. */
@Injectable()
export class Doors {
  constructor(
    private readonly notices: Notices,
    private readonly queries: NoticeQueries,
    private readonly households: Households,
    private readonly residents: Residents,
    private readonly readings: Readings,
    private readonly places: Places,
    private readonly tell: TellHouseholds,
    private readonly uow: UnitOfWork,
  ) {}

  /** The full number is shown, for it is the job; the first showing of each leaves a row that the household can see. */
  async run(who: StaffPrincipal): Promise<Reply<typeof doors>> {
    const open = await this.queries.findOpenGrids(scopeOf(who, ['grid']), who.staffId);
    const grids = open.filter((grid) => ownGrid(who, grid));
    const notices = await this.queries.findSent(grids.map(({ noticeId }) => noticeId));
    const items: Door[] = [];
    for (const grid of grids) {
      const notice = notices.get(grid.noticeId);
      if (notice) items.push(...(await this.ofGrid(who, notice, grid)));
    }
    return { items: items.sort((a, b) => byAddress.compare(a.address, b.address)) };
  }

  private async ofGrid(who: StaffPrincipal, notice: NoticeRow, grid: NoticeGridRow): Promise<Door[]> {
    const homes = await this.queries.findLeft(grid.noticeId, grid.gridId);
    const ids = homes.map(({ householdId }) => householdId);
    const persons = groupBy(await this.notices.personsOf(notice.id, ids), ({ householdId }) => householdId);
    const left = { notice, grid, homes, persons };
    const households = await this.households.list(ids);
    const contacts = await this.contactsOf(left, households);
    await this.logShown(who, left, households, contacts);
    const cards = await this.residents.cards(
      [...persons.values()].flat().map(({ residentId }) => residentId),
    );
    return homes.flatMap((home) => {
      const household = households.get(home.householdId);
      if (!household) return [];
      const members = (persons.get(home.householdId) ?? []).map(({ residentId, answer }) => {
        const card = cards.get(residentId);
        return { residentId, name: card?.name ?? '', age: card?.age ?? null, answer };
      });
      return [this.door(left, home, household, contacts, members)];
    });
  }

  private door(
    { notice, grid }: Left,
    home: NoticeHouseholdRow,
    household: Household,
    contacts: ReadonlyMap<string, Contact>,
    members: Door['members'],
  ): Door {
    const reach = reachOfHome(
      household,
      members.map(({ residentId }) => residentId),
      contacts,
    );
    return {
      noticeId: notice.id,
      notice: notice.title,
      ask: notice.ask,
      householdId: home.householdId,
      head: contacts.get(household.headId ?? '')?.name ?? members[0]?.name ?? '',
      address: household.address,
      phone: reach?.phone ?? null,
      through: reach?.phone ? null : (reach?.through ?? null),
      wechat: home.wechat,
      sentence: doorSentence(this.places.get(notice.placeId).name, this.tell.words(notice)),
      members,
      tries: home.tries,
      due: grid.due,
    };
  }

  private contactsOf({ persons }: Left, households: ReadonlyMap<string, Household>) {
    const heads = [...households.values()].flatMap(({ headId, contactId }) => [headId, contactId]);
    const invited = [...persons.values()].flat().map(({ residentId }) => residentId);
    return this.residents.contacts([...heads, ...invited].filter((id) => id !== null));
  }

  private async logShown(
    who: StaffPrincipal,
    { notice, grid, homes, persons }: Left,
    households: ReadonlyMap<string, Household>,
    contacts: ReadonlyMap<string, Contact>,
  ): Promise<void> {
    const fresh = homes.filter(({ phoneShown }) => !phoneShown);
    if (fresh.length === 0) return;
    await this.uow.run('notice.doors', async (tx) => {
      const ids = await this.notices.markShown(
        tx,
        notice.id,
        fresh.map(({ householdId }) => householdId),
      );
      for (const id of ids) {
        const invited = (persons.get(id) ?? []).map(({ residentId }) => residentId);
        const shown = reachOfHome(households.get(id), invited, contacts);
        if (!shown?.phone) continue;
        const reading = { residentId: shown.id, staffId: who.staffId, staffName: who.name };
        const why = { what: PHONE_READ, reason: phoneReadFor(notice.title), matterId: grid.matterId };
        await this.readings.log(tx, { ...reading, ...why });
      }
    });
  }
}

/** Whom to phone: the contact person, the head, or who is invited; the first with a number, else the first through somebody. */
const reachOfHome = (
  household: Household | undefined,
  invited: readonly string[],
  contacts: ReadonlyMap<string, Contact>,
): Contact | undefined => {
  const known = [household?.contactId, household?.headId, ...invited].flatMap(
    (id) => contacts.get(id ?? '') ?? [],
  );
  return (
    known.find(({ phone }) => phone !== null) ?? known.find(({ through }) => through !== null) ?? known[0]
  );
};
