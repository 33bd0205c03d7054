import type { Field } from '@huiyin/shared/catalogue/fields';

/** How a signature was given: with a finger on the screen, on paper (or an ink print) photographed, or spoken before a witness. */
export type Signed = { how: 'screen' | 'paper'; file: string } | { how: 'spoken'; witness: string };

/** What an answer says of a signature, whoever wrote it. */
interface Signing {
  how?: Signed['how'];
  file?: string;
  witness?: string;
}

export const asSigning = (value: unknown): Signing =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Signing) : {};

/** The pictures of signatures, each as a paper under the question's key: so they hang on the matter like any other. */
export const signaturePapers = (
  fields: readonly Field[],
  answers: Record<string, unknown>,
): { slot: string; files: string[] }[] =>
  fields.flatMap(({ key, type }) => {
    const { how, file } = asSigning(answers[key]);
    return type === 'signature' && how !== 'spoken' && file ? [{ slot: key, files: [file] }] : [];
  });
