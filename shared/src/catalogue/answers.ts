import * as z from 'zod';
import { ANSWER_WORDS as SAY } from '../labels/fields.js';
import { checkValue } from './check-value.js';
import type { Field } from './fields.js';
import { type Answers, visibleFields } from './visible.js';

type Issue = { path: (string | number)[]; message: string };

const asAnswers = (value: unknown): Answers | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Answers) : undefined;

/** What a row of a household's members carries besides its answers. */
const memberOf = (row: Answers) => ({
  ...(typeof row.residentId === 'string' ? { residentId: row.residentId.slice(0, 64) } : {}),
  ...(typeof row.name === 'string' ? { name: row.name.slice(0, 80) } : {}),
  ...(typeof row.relation === 'string' ? { relation: row.relation.slice(0, 20) } : {}),
});

const checkRows = (field: Field, value: unknown, path: Issue['path'], issues: Issue[]): unknown => {
  const rows = value ?? [];
  const refuse = (message: string) => void issues.push({ path, message });
  if (!Array.isArray(rows)) return refuse(SAY.wrong(field.label));
  const least = Math.max(field.min ?? 0, field.required ? 1 : 0);
  if (rows.length < least) return refuse(SAY.tooFew(field.label, least));
  if (rows.length > (field.max ?? 20)) return refuse(SAY.tooMany(field.label, field.max ?? 20));
  return rows.map((row, i) => {
    const given = asAnswers(row) ?? {};
    const checked = checkAll(field.of ?? [], given, [...path, i], issues);
    return field.prefill === 'household' ? { ...memberOf(given), ...checked } : checked;
  });
};

const checkAll = (
  fields: readonly Field[],
  answers: Answers,
  path: Issue['path'],
  issues: Issue[],
): Record<string, unknown> => {
  const kept: Record<string, unknown> = {};
  for (const field of visibleFields(fields, answers)) {
    if (field.known) continue;
    const here = [...path, field.key];
    if (field.type === 'repeat') {
      kept[field.key] = checkRows(field, answers[field.key], here, issues);
      continue;
    }
    const checked = checkValue(field, answers[field.key]);
    if (!checked.ok) issues.push({ path: here, message: checked.say });
    else if (checked.value !== undefined) kept[field.key] = checked.value;
  }
  return kept;
};

/**
 * The schema of a form's answers. Values come back put right; what isn't asked (hidden by `when`, known to the register, unknown keys)
 * is dropped; every issue has its path and a Chinese sentence that names the field. A type that this build doesn't know is refused.
 */
export const answersSchema = (fields: readonly Field[]): z.ZodType<Record<string, unknown>> =>
  z.record(z.string(), z.unknown()).transform((answers, context) => {
    const issues: Issue[] = [];
    const kept = checkAll(fields, answers, [], issues);
    for (const { path, message } of issues)
      context.addIssue({ code: 'custom', path, message, input: answers });
    return kept;
  });
