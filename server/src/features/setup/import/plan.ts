import { IMPORT_NOTES, IMPORT_PROBLEMS } from '@huiyin/shared/labels/setup';
import type { HouseholdRow } from '../../register/entities.js';
import type { BookedResident, ResidentChanges } from '../../register/village-book.repository.js';
import type { Described, Finding } from './check-lines.js';

/** What the register holds of a village, and of people elsewhere who carry a number of the sheet. */
export interface Book {
  readonly households: readonly HouseholdRow[];
  readonly residents: readonly BookedResident[];
  readonly byIdNumber: ReadonlyMap<string, BookedResident>;
  hasPhone(resident: BookedResident, phone: string): boolean;
  placeName(villageId: string): string;
}

export interface Newcomer {
  readonly id: string;
  readonly person: Described;
}

export interface Change {
  readonly id: string;
  readonly person: Described;
  readonly changes: ResidentChanges;
}

export interface Home {
  readonly id: string;
  readonly no: string;
  readonly known: HouseholdRow | undefined;
  readonly grid: string;
  readonly cell: string | null;
  readonly address: string | null;
  readonly members: { readonly id: string; readonly person: Described }[];
}

export interface Plan {
  readonly newcomers: readonly Newcomer[];
  readonly changes: readonly Change[];
  readonly same: readonly { readonly id: string; readonly person: Described }[];
  readonly homes: readonly Home[];
  readonly problems: readonly Finding[];
  readonly notes: readonly Finding[];
}

type Match = { readonly known: BookedResident | undefined } | { readonly wrong: Finding };

class Planner {
  private readonly homes = new Map<string, Home>();
  private readonly byNo = new Map<string, HouseholdRow>();
  private readonly noOf = new Map<string, string>();
  private readonly members = new Map<string, BookedResident[]>();
  private readonly taken = new Set<string>();
  readonly problems: Finding[] = [];
  readonly notes: Finding[] = [];

  constructor(
    private readonly book: Book,
    private readonly villageId: string,
    private readonly gridIds: ReadonlyMap<string, string>,
    private readonly nextId: () => string,
  ) {
    for (const home of book.households) {
      this.byNo.set(home.no, home);
      this.noOf.set(home.id, home.no);
    }
    for (const one of book.residents) {
      const key = `${one.householdId}\n${one.name}`;
      this.members.set(key, [...(this.members.get(key) ?? []), one]);
    }
  }

  run(people: readonly Described[]): Plan {
    const newcomers: Newcomer[] = [];
    const changes: Change[] = [];
    const same: { id: string; person: Described }[] = [];
    for (const person of people) {
      const match = this.match(person);
      if ('wrong' in match) {
        this.problems.push(match.wrong);
        continue;
      }
      const id = match.known?.id ?? this.nextId();
      this.taken.add(id);
      const home = this.home(person);
      home.members.push({ id, person });
      if (!match.known) newcomers.push({ id, person });
      else {
        const diff = this.diff(match.known, person, home);
        if (Object.keys(diff).length > 0) changes.push({ id, person, changes: diff });
        else same.push({ id, person });
      }
    }
    const homes = [...this.homes.values()];
    for (const home of homes) this.noteHead(home);
    return { newcomers, changes, same, homes, problems: this.problems, notes: this.notes };
  }

  private match(person: Described): Match {
    const { row, name, idNumber, household } = person;
    const wrong = (column: Finding['column'], say: string): Match => ({ wrong: { row, column, say } });
    const byId = idNumber === null ? undefined : this.book.byIdNumber.get(idNumber);
    if (byId) {
      if (byId.diedAt !== null) return wrong('idNumber', IMPORT_PROBLEMS.idDead);
      if (byId.villageId !== this.villageId)
        return wrong('idNumber', IMPORT_PROBLEMS.idOther(this.book.placeName(byId.villageId)));
      if (byId.name !== name) return wrong('name', IMPORT_PROBLEMS.nameOther(byId.name));
      return { known: byId };
    }
    const home = this.byNo.get(household);
    const alike = (home ? (this.members.get(`${home.id}\n${name}`) ?? []) : []).filter(
      (one) => one.diedAt === null && !this.taken.has(one.id) && (idNumber === null || one.idBlind === null),
    );
    if (alike.length > 1) return wrong('name', IMPORT_PROBLEMS.unclear);
    return { known: alike[0] };
  }

  private home({ household, grid, cell, address }: Described): Home {
    const begun = this.homes.get(household);
    if (begun) return begun;
    const known = this.byNo.get(household);
    const home = { id: known?.id ?? this.nextId(), no: household, known, grid, cell, address, members: [] };
    this.homes.set(household, home);
    return home;
  }

  private diff(known: BookedResident, person: Described, home: Home): ResidentChanges {
    const { row, relation, sex, birth, through, idNumber, phone } = person;
    const moved = known.householdId !== home.id;
    if (moved && known.householdId !== null)
      this.notes.push({
        row,
        column: 'household',
        say: IMPORT_NOTES.moved(this.noOf.get(known.householdId) ?? ''),
      });
    const gridId = this.gridIds.get(person.grid);
    return {
      ...(moved ? { householdId: home.id } : {}),
      ...(gridId !== undefined && gridId !== known.gridId ? { gridId } : {}),
      ...(relation !== null && relation !== known.relation ? { relation } : {}),
      ...(sex !== null && sex !== known.sex ? { sex } : {}),
      ...(birth !== null && birth !== known.birth ? { birth } : {}),
      ...(through !== null && through !== known.through ? { through } : {}),
      ...(idNumber !== null && known.idBlind === null ? { idNumber } : {}),
      ...(phone !== null && !this.book.hasPhone(known, phone) ? { phone } : {}),
    };
  }

  private noteHead({ no, known, members }: Home): void {
    const has = known?.headId || members.some(({ person }) => person.relation === '户主');
    const row = members[0]?.person.row;
    if (!has && row !== undefined) this.notes.push({ row, column: 'relation', say: IMPORT_NOTES.noHead(no) });
  }
}

/**
 * Who of a checked sheet is new, who is known and what changes of them: by ID number, else by household and name. Done twice, the
 * second plan changes nothing. Pure but for the ids.
 * @param gridIds by the grids' names
 */
export const planImport = (
  people: readonly Described[],
  book: Book,
  village: { readonly id: string; readonly gridIds: ReadonlyMap<string, string> },
  nextId: () => string,
): Plan => new Planner(book, village.id, village.gridIds, nextId).run(people);
