import type { Reply } from '@huiyin/shared/contracts/route';
import type { importRegister } from '@huiyin/shared/contracts/setup';
import { dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { IMPORT_NOTES } from '@huiyin/shared/labels/setup';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../../platform/auth/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Upload } from '../../../platform/http/upload.js';
import { readSheet } from '../../../platform/sheets/read-sheet.js';
import { type Place, Places } from '../../register/places.js';
import { TagQueries } from '../../register/tag.queries.js';
import { VillageBook } from '../../register/village-book.repository.js';
import { Reach } from '../reach.js';
import { Apart } from './apart.js';
import { checkLines, type Described, type Finding } from './check-lines.js';
import { type Lines, linesOf } from './lines.js';
import { type Plan, planImport } from './plan.js';
import { WritePlan } from './write-plan.js';

type Report = Reply<typeof importRegister>;

const SHOWN = 500;

/** The village's own Excel into the register: tried out first, bad rows explained, good rows in, safe to repeat. */
@Injectable()
export class ImportRegister {
  constructor(
    private readonly reach: Reach,
    private readonly places: Places,
    private readonly tags: TagQueries,
    private readonly book: VillageBook,
    private readonly writer: WritePlan,
    private readonly apart: Apart,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Writes nothing. Throws `not-found`, `excel-unreadable` and `excel-no-header` (400). */
  async check(who: StaffPrincipal, villageId: string, form: Upload): Promise<Report> {
    const village = this.reach.village(who, villageId);
    const { report } = await this.read(village, (await form.one()).bytes);
    return report;
  }

  /** As `check`, and `import-running` (409) while another one of this village is under way. */
  async run(who: StaffPrincipal, villageId: string, form: Upload): Promise<Report> {
    const village = this.reach.village(who, villageId);
    const { bytes } = await form.one();
    return this.apart.run(village.id, async () => {
      const { plan, report } = await this.read(village, bytes);
      await this.writer.run(village, plan);
      return report;
    });
  }

  private async read(village: Place, bytes: Buffer): Promise<{ plan: Plan; report: Report }> {
    const sheet = linesOf(await readSheet(bytes));
    const grids = this.places.list().filter(({ parentId }) => parentId === village.id);
    const known = {
      ...{ grids: grids.map(({ name }) => name), tags: this.tags.names() },
      today: dayOf(this.clock.now()),
    };
    const checked = checkLines(sheet.lines, known);
    const gridIds = new Map(grids.map(({ name, id }) => [name, id]));
    const plan = await this.plan(village, gridIds, checked.good);
    const problems = [...checked.problems, ...plan.problems];
    const notes = [...checked.notes, ...plan.notes];
    return { plan, report: this.report(village, sheet, plan, problems, notes) };
  }

  private async plan(
    village: Place,
    gridIds: ReadonlyMap<string, string>,
    people: readonly Described[],
  ): Promise<Plan> {
    const numbers = people.map(({ idNumber }) => idNumber).filter((number) => number !== null);
    const book = {
      households: await this.book.households(village.id),
      residents: await this.book.residents(village.id),
      byIdNumber: await this.book.byIdNumbers(numbers),
      hasPhone: this.book.hasPhone.bind(this.book),
      placeName: (id: string) => this.places.find(id)?.name ?? '',
    };
    return planImport(people, book, { id: village.id, gridIds }, () => this.ids.next());
  }

  private report(
    village: Place,
    { lines, titles, unused, merged }: Lines,
    plan: Plan,
    problems: readonly Finding[],
    notes: readonly Finding[],
  ): Report {
    const told = ({ row, column, say }: Finding) => ({ row, column: titles[column] ?? null, say });
    const whole = (say: string) => ({ row: null, column: null, say });
    const byRow = (a: Finding, b: Finding) => a.row - b.row;
    const sheetNotes = [
      ...(unused.length > 0 ? [whole(IMPORT_NOTES.columnsLeft(unused.join('、')))] : []),
      ...(merged > 0 ? [whole(IMPORT_NOTES.merged(merged))] : []),
    ];
    return {
      rows: lines.length,
      added: plan.newcomers.length,
      changed: plan.changes.length,
      same: plan.same.length,
      bad: new Set(problems.map(({ row }) => row)).size,
      newHouseholds: plan.homes.filter(({ known }) => !known).length,
      newCells: this.writer.newCells(village, plan),
      problems: [...problems].sort(byRow).slice(0, SHOWN).map(told),
      notes: [...sheetNotes, ...[...notes].sort(byRow).map(told)].slice(0, SHOWN),
      more: Math.max(0, problems.length - SHOWN),
    };
  }
}
