import { birthOf, idNumberProblem, normaliseIdNumber, sexOf } from '@huiyin/shared/domain/people/id-number';
import { foldName, nameProblem } from '@huiyin/shared/domain/people/names';
import { normalisePhone, phoneProblem } from '@huiyin/shared/domain/people/phone';
import { sayValueProblem } from '@huiyin/shared/labels/fields';
import { IMPORT_NOTES, IMPORT_PROBLEMS, type RegisterColumn } from '@huiyin/shared/labels/setup';
import type { Line } from './lines.js';
import { dateFrom, isBrokenNumber, isFormulaError, isLater, textOf } from './values.js';

/** Somebody as a line of the sheet describes them. Null: the sheet says nothing, and what is known stays. */
export interface Described {
  readonly row: number;
  readonly grid: string;
  readonly cell: string | null;
  readonly household: string;
  readonly address: string | null;
  readonly name: string;
  readonly relation: string | null;
  readonly sex: 'm' | 'f' | null;
  readonly birth: string | null;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly through: string | null;
  /** Empty: none any more. */
  readonly tags: readonly string[] | null;
}

export interface Finding {
  readonly row: number;
  readonly column: RegisterColumn;
  readonly say: string;
}

export interface Known {
  /** As the village's grids are called. */
  readonly grids: readonly string[];
  readonly tags: readonly string[];
  /** A day of the calendar. */
  readonly today: number;
}

const LONGEST: Partial<Record<RegisterColumn, number>> = {
  ...{ cell: 60, household: 40, address: 200, relation: 20, through: 80 },
};
const SEXES: Readonly<Record<string, 'm' | 'f'>> = { 男: 'm', 男性: 'm', 女: 'f', 女性: 'f' };
const HEAD = '户主';
const HEAD_WORDS = ['户主', '本人', '本人或户主', '户主本人'];
const SEX_WORDS = { m: '男', f: '女' } as const;

/** One line at a time: what is wrong inside it. */
class LineCheck {
  readonly problems: Finding[] = [];
  readonly notes: Finding[] = [];

  constructor(
    private readonly line: Line,
    private readonly known: Known,
  ) {}

  run(): Described {
    const name = this.name();
    const idNumber = this.idNumber();
    const tags = this.tags();
    return {
      ...{ row: this.line.row, grid: this.grid(), household: this.household(), name, idNumber, tags },
      ...{ cell: this.text('cell'), address: this.text('address'), through: this.text('through') },
      ...{ relation: this.relation(), sex: this.sex(idNumber), birth: this.birth(idNumber) },
      phone: this.phone(),
    };
  }

  private wrong(column: RegisterColumn, say: string | undefined): void {
    this.problems.push({ row: this.line.row, column, say: say ?? IMPORT_PROBLEMS.missing });
  }

  private note(column: RegisterColumn, say: string): void {
    this.notes.push({ row: this.line.row, column, say });
  }

  private text(column: RegisterColumn): string | null {
    const cell = this.line.cells[column];
    if (isFormulaError(cell)) {
      this.wrong(column, IMPORT_PROBLEMS.formula);
      return null;
    }
    const text = textOf(cell);
    const longest = LONGEST[column];
    if (text !== null && longest !== undefined && [...text].length > longest)
      this.wrong(column, IMPORT_PROBLEMS.tooLong(longest));
    return text;
  }

  private name(): string {
    const text = this.text('name');
    const name = foldName(text ?? '');
    const problem = nameProblem(name);
    if (problem) this.wrong('name', text === null ? IMPORT_PROBLEMS.nameMissing : sayValueProblem(problem));
    return name;
  }

  /** 上湾 and 上湾网格 are one. */
  private grid(): string {
    const said = this.text('grid');
    const bare = (name: string) => name.replace(/网格$/u, '').replace(/\s/gu, '');
    const found = said === null ? undefined : this.known.grids.find((one) => bare(one) === bare(said));
    if (found !== undefined) return found;
    const one = this.known.grids.length === 1 ? this.known.grids[0] : undefined;
    if (said === null && one !== undefined) return one;
    this.wrong(
      'grid',
      said === null
        ? IMPORT_PROBLEMS.gridMissing
        : IMPORT_PROBLEMS.gridUnknown(said, this.known.grids.join('、')),
    );
    return '';
  }

  private household(): string {
    const said = this.text('household');
    if (said === null) this.wrong('household', IMPORT_PROBLEMS.householdMissing);
    return said ?? '';
  }

  private relation(): string | null {
    const said = this.text('relation');
    return said !== null && HEAD_WORDS.includes(said) ? HEAD : said;
  }

  private idNumber(): string | null {
    const cell = this.line.cells.idNumber;
    if (isBrokenNumber(cell)) {
      this.wrong('idNumber', IMPORT_PROBLEMS.idAsNumber);
      return null;
    }
    const said = this.text('idNumber');
    if (said === null) return null;
    const idNumber = normaliseIdNumber(said);
    const problem = idNumberProblem(idNumber, this.known.today);
    if (problem === null) return idNumber;
    this.wrong('idNumber', sayValueProblem(problem));
    return null;
  }

  private sex(idNumber: string | null): 'm' | 'f' | null {
    const said = this.text('sex');
    const written = said === null ? null : (SEXES[said] ?? null);
    if (said !== null && written === null) this.wrong('sex', IMPORT_PROBLEMS.sexWrong);
    if (idNumber === null) return written;
    const sex = sexOf(idNumber);
    if (written !== null && written !== sex) this.note('sex', IMPORT_NOTES.sexFromId(SEX_WORDS[sex]));
    return sex;
  }

  private birth(idNumber: string | null): string | null {
    const cell = this.line.cells.birth;
    const written = this.text('birth') === null ? undefined : dateFrom(cell);
    if (idNumber !== null) {
      const birth = birthOf(idNumber);
      if (written !== undefined && written !== birth) this.note('birth', IMPORT_NOTES.birthFromId(birth));
      return birth;
    }
    if (textOf(cell) === null || isFormulaError(cell)) return null;
    if (written === undefined)
      this.wrong(
        'birth',
        typeof cell === 'number' ? IMPORT_PROBLEMS.birthSerial : IMPORT_PROBLEMS.birthWrong,
      );
    else if (isLater(written, this.known.today)) this.wrong('birth', IMPORT_PROBLEMS.birthFuture);
    return written ?? null;
  }

  private phone(): string | null {
    const said = this.text('phone');
    if (said === null) return null;
    const phone = normalisePhone(said);
    const problem = phoneProblem(phone);
    if (problem !== null) this.wrong('phone', sayValueProblem(problem));
    return phone;
  }

  private tags(): readonly string[] | null {
    const cell = this.line.cells.tags;
    if (typeof cell === 'string' && cell.trim() === '无') return [];
    const said = this.text('tags');
    if (said === null) return null;
    const names = [...new Set(said.split(/[、,，;；/\s]+/u).filter(Boolean))];
    for (const name of names)
      if (!this.known.tags.includes(name))
        this.wrong('tags', IMPORT_PROBLEMS.tagUnknown(name, this.known.tags.join('、')));
    return names;
  }
}

/** What lines say against each other: of two that can't both be true, the later one stays out. */
class Together {
  readonly problems: Finding[] = [];
  private readonly ids = new Map<string, number>();
  private readonly people = new Map<string, Described>();
  private readonly heads = new Map<string, number>();
  private readonly grids = new Map<string, Described>();

  add(one: Described): void {
    const { row, household, name, idNumber, relation, grid } = one;
    const wrong = (column: RegisterColumn, say: string) => this.problems.push({ row, column, say });
    const sameId = idNumber === null ? undefined : this.ids.get(idNumber);
    if (sameId !== undefined) return void wrong('idNumber', IMPORT_PROBLEMS.idTwice(sameId));
    const home = this.grids.get(household);
    if (home && home.grid !== grid)
      return void wrong('grid', IMPORT_PROBLEMS.householdElsewhere(home.grid, home.row));
    const twin = this.people.get(`${household}\n${name}`);
    if (twin && (twin.idNumber === null || idNumber === null))
      return void wrong('name', IMPORT_PROBLEMS.twin(twin.row));
    const head = relation === HEAD ? this.heads.get(household) : undefined;
    if (head !== undefined) return void wrong('relation', IMPORT_PROBLEMS.headTwice(head));
    if (idNumber !== null) this.ids.set(idNumber, row);
    if (relation === HEAD) this.heads.set(household, row);
    this.people.set(`${household}\n${name}`, one);
    this.grids.set(household, home ?? one);
  }
}

/** Every line checked by itself and against the others. Pure. */
export const checkLines = (
  lines: readonly Line[],
  known: Known,
): { good: Described[]; problems: Finding[]; notes: Finding[] } => {
  const together = new Together();
  const good: Described[] = [];
  const problems: Finding[] = [];
  const notes: Finding[] = [];
  for (const line of lines) {
    const check = new LineCheck(line, known);
    const described = check.run();
    const before = together.problems.length;
    if (check.problems.length === 0) together.add(described);
    problems.push(...check.problems, ...together.problems.slice(before));
    if (check.problems.length > 0 || together.problems.length > before) continue;
    good.push(described);
    notes.push(...check.notes);
  }
  return { good, problems, notes };
};
