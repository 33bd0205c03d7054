import { answersSchema } from '@huiyin/shared/catalogue/answers';
import { ASKS } from '@huiyin/shared/catalogue/asks';
import type { Field } from '@huiyin/shared/catalogue/fields';
import { type FieldIssue, fieldMessage } from '@huiyin/shared/labels/field-errors';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../../platform/errors/errors.js';
import { StaffDirectory } from '../../account/staff-directory.js';
import { Centres } from '../../register/centres.js';
import type { Matter } from '../store/entities.js';
import { KindRegistry } from './kind.js';

/** What an action asks to be filled in, and the reading of what came. */
@Injectable()
export class Asks {
  constructor(
    private readonly kinds: KindRegistry,
    private readonly centres: Centres,
    private readonly staff: StaffDirectory,
  ) {}

  /** The fields of an action on this matter; [] where it asks nothing. */
  async fieldsOf(matter: Matter, asks: string | undefined): Promise<readonly Field[]> {
    if (asks === undefined) return [];
    const fields = ASKS[asks] ?? [];
    const filled = fields.some(({ key }) => NAMES_SOMEBODY.has(key))
      ? await Promise.all(fields.map((field) => this.filled(matter, field, asks)))
      : fields;
    return this.kinds.get(matter.kind).fieldsOf(matter, asks, filled);
  }

  /** Throws `invalid` with every field that is wrong, named `fields.<key>`. */
  async read(
    matter: Matter,
    asks: string | undefined,
    given: Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    if (asks === undefined) return {};
    return readAnswers(await this.fieldsOf(matter, asks), given, 'fields');
  }

  private async filled(matter: Matter, field: Field, asks: string): Promise<Field> {
    if (field.key === 'windowId') {
      const own = asks === 'bind' ? null : matter.windowId;
      return { ...field, options: this.windows(matter).filter((o) => o.value !== own) };
    }
    return field.key === 'staffId' ? { ...field, options: await this.colleagues(matter) } : field;
  }

  /** The desks of this matter's way: its village's, and the town's; of a quarrel one for each other committee. */
  private windows(matter: Matter): NonNullable<Field['options']> {
    const desks = this.centres
      .desks()
      .filter((d) => matter.placePath.startsWith(d.placePath))
      .filter((d) => matter.awayFrom === null || !d.placePath.startsWith(matter.awayFrom));
    const mediating = (d: (typeof desks)[number]) =>
      d.centreId !== matter.centreId &&
      (d.competence === 'zongzhi-tiaojie' || (d.level === 'village' && d.competence === 'zonghe'));
    return desks
      .filter((d) => matter.kind !== 'dispute' || mediating(d))
      .map((d) => ({ value: d.windowId, label: this.centres.windowLabel(d.windowId) }));
  }

  /** Who else of its centre, or of the grids around it, could do it. */
  private async colleagues(matter: Matter): Promise<NonNullable<Field['options']>> {
    const staff = await this.staff.around(matter.centreId);
    return staff.filter(({ id }) => id !== matter.owedId).map(({ id, name }) => ({ value: id, label: name }));
  }
}

/** Fields whose choices are our desks and colleagues. */
const NAMES_SOMEBODY: ReadonlySet<string> = new Set(['windowId', 'staffId']);

const SCHEMAS = new WeakMap<readonly Field[], ReturnType<typeof answersSchema>>();

/** The schema of a form, made once: zod compiles every schema that is new to it. */
const schemaOf = (fields: readonly Field[]): ReturnType<typeof answersSchema> => {
  const known = SCHEMAS.get(fields);
  if (known) return known;
  const made = answersSchema(fields);
  SCHEMAS.set(fields, made);
  return made;
};

/** Reads answers by their fields. Throws `invalid` with Chinese sentences by field path below `root`. */
export const readAnswers = (
  fields: readonly Field[],
  given: unknown,
  root: string,
): Record<string, unknown> => {
  const parsed = schemaOf(fields).safeParse(given, {
    error: (issue) => fieldMessage(issue as FieldIssue),
  });
  if (parsed.success) return parsed.data as Record<string, unknown>;
  const errors = parsed.error.issues.map((issue) => ({
    path: [root, ...issue.path].map(String).join('.'),
    code: issue.code ?? 'custom',
    message: issue.message,
  }));
  throw new Refusal('invalid', { status: 400, errors });
};
