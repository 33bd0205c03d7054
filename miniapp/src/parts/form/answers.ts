import { answersSchema } from '@huiyin/shared/catalogue/answers';
import type { Field } from '@huiyin/shared/catalogue/fields';

export type Answers = Record<string, unknown>;

/** Sentences by path: `income`, `members.0.job`; '' is the thing itself. */
export type Errors = Record<string, string>;

/** The errors below a path, with the path taken off. */
export const errorsBelow = (errors: Errors, path: string): Errors =>
  Object.fromEntries(
    Object.entries(errors).flatMap(([key, words]) => {
      if (key === path) return [['', words]];
      return key.startsWith(`${path}.`) ? [[key.slice(path.length + 1), words]] : [];
    }),
  );

/** The errors that belong to these fields. */
export const errorsOf = (errors: Errors, keys: readonly string[]): Errors =>
  Object.fromEntries(Object.entries(errors).filter(([path]) => keys.includes(path.split('.')[0] as string)));

/** The errors without those of one field: it is being answered anew. */
export const errorsBut = (errors: Errors, field: string): Errors =>
  Object.fromEntries(Object.entries(errors).filter(([path]) => path.split('.')[0] !== field));

/**
 * Checks answers by the form's own fields, as the server will: put right and ready to send, or sentences by path.
 * Answers to questions that vanished stay on the phone.
 */
export const checkAnswers = (
  fields: readonly Field[],
  answers: Answers,
): { send: Answers; errors: Errors } => {
  const checked = answersSchema(fields).safeParse(answers);
  if (checked.success) return { send: checked.data, errors: {} };
  const errors = Object.fromEntries(
    checked.error.issues.map((issue) => [issue.path.map(String).join('.'), issue.message]),
  );
  return { send: {}, errors };
};
