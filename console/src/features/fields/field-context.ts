import { createContext, useContext } from 'react';

/** What some fields draw on besides their own definition. */
export interface FieldFacts {
  /** The matter's papers, for structured reasons of a return. */
  papers: readonly { slot: string; name: string; required: boolean; status?: string; photos?: number }[];
  /** After the first list only these papers may be asked for; null or absent: any. */
  mayAskOnly?: readonly string[] | null;
  /** What is written here a resident will read: it is looked at for plainness. */
  plain?: boolean;
  /** Sentences to begin from, by field. */
  replies?: readonly { id: string; field: string; title: string; text: string }[];
  /** The household's members, for rows that begin as them. */
  members: readonly { residentId: string; name: string; relation: string; age: number | null }[];
}

const FieldContext = createContext<FieldFacts>({ papers: [], members: [] });

export const FieldFactsProvider = FieldContext.Provider;
export const useFieldFacts = (): FieldFacts => useContext(FieldContext);

export type Answers = Record<string, unknown>;
