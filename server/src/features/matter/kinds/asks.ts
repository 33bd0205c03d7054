import { answersSchema } from '@huiyin/shared/catalogue/answers';
import { ASKS } from '@huiyin/shared/catalogue/asks';
import type { Field } from '@huiyin/shared/catalogue/fields';
import { type FieldIssue, fieldMessage } from '@huiyin/shared/labels/field-errors';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../../platform/errors/errors.js';
import { Centres } from '../../register/centres.js';
import type { Matter } from '../store/entities.js';
import { KindRegistry } from './kind.js';

/** What an action asks to be filled in, and the reading of what came. */
@Injectable()
export class Asks {
  constructor(
    private readonly kinds: KindRegistry,
    private readonly centres: Centres,
  ) {}

  /** The fields of an action on this matter; [] where it asks nothing. */
  async fieldsOf(matter: Matter, asks: string | undefined): Promise<readonly Field[]> {
    if (asks === undefined) return [];
    const fields = ASKS[asks] ?? [];
    const filled = asks === 'transfer' ? this.withWindows(matter, fields) : fields;
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

  /** The other desks of this matter's way: its centre's, and the town's. */
  private withWindows(matter: Matter, fields: readonly Field[]): readonly Field[] {
    const desks = this.centres
      .desks()
      .filter((d) => matter.placePath.startsWith(d.placePath) && d.windowId !== matter.windowId);
    const options = desks.map((d) => ({ value: d.windowId, label: this.centres.windowLabel(d.windowId) }));
    return fields.map((f) => (f.key === 'windowId' ? { ...f, options } : f));
  }
}

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
