import { answersSchema } from '@huiyin/shared/catalogue/answers';
import type { Field } from '@huiyin/shared/catalogue/fields';
import type { Problem } from '@huiyin/shared/contracts/problem';
import type { Answers } from './field-context';

/** Sentences by the field's path (`income`, `members.0.work`). */
export type FieldErrors = Readonly<Record<string, string>>;

/** Checks answers as the server will; `values` are put right, ready to send. */
export const checkAnswers = (
  fields: readonly Field[],
  answers: Answers,
): { values: Answers; errors: FieldErrors } => {
  const checked = answersSchema(fields).safeParse(answers);
  if (checked.success) return { values: checked.data, errors: {} };
  const errors: Record<string, string> = {};
  for (const issue of checked.error.issues) errors[issue.path.join('.')] ??= issue.message;
  return { values: answers, errors };
};

/** The server's refusals by field, freed of the prefix under which the body carries them. */
export const errorsOf = (problem: Problem | null, prefix: string): FieldErrors => {
  const errors: Record<string, string> = {};
  for (const e of problem?.errors ?? []) {
    const path = e.path.startsWith(`${prefix}.`) ? e.path.slice(prefix.length + 1) : e.path;
    errors[path] ??= e.message;
  }
  return errors;
};

/** Errors without those below `path`, once that answer changes. */
export const without = (errors: FieldErrors, path: string): FieldErrors =>
  Object.fromEntries(Object.entries(errors).filter(([p]) => p !== path && !p.startsWith(`${path}.`)));

/** Errors below `path`, relative to it. */
export const below = (errors: FieldErrors, path: string): FieldErrors =>
  Object.fromEntries(
    Object.entries(errors)
      .filter(([p]) => p.startsWith(`${path}.`))
      .map(([p, say]) => [p.slice(path.length + 1), say]),
  );
