import type { PaperReason } from '@huiyin/shared/labels/paper-forms';
import { useCallback, useEffect, useState } from 'react';
import { dropDraft, findDraft, saveDraft } from '../../platform/drafts';
import { newRequestKey } from '../../platform/request-key';
import type { Answers } from '../fields/field-context';
import type { KeptFile } from '../files/kept-file';
import type { Staff } from '../session/session';

export interface NewPerson {
  name: string;
  idNumber?: string;
  phone?: string;
  through?: string;
  placeId: string;
}

export type Who = { residentId: string; label: string } | { new: NewPerson };

/** What is half done at the counter. The request key is made with it, so that pressing twice files once. */
export interface CounterDraft {
  key: string;
  who: Who | null;
  itemId: string | null;
  answers: Answers;
  papers: Record<string, KeptFile[]>;
  onPaper: boolean;
  paper?: PaperDraft;
  /** Minor papers that will follow, each by a day: slot → YYYY-MM-DD. */
  later?: Record<string, string>;
  /** Nobody of the own village is to have it in hand. */
  away?: boolean;
  /** Offers of what was given before that are used: `answer:key`, `paper:slot` → its id. */
  given?: Record<string, string>;
  /** One of the household's runs already; why this is another. */
  apart?: string;
}

/** Of a form that came on paper. */
export interface PaperDraft {
  receivedAt?: number | undefined;
  reason?: PaperReason | undefined;
  number?: string | undefined;
}

const NAME = 'counter';

const emptyDraft = (itemId: string | null = null): CounterDraft => ({
  key: newRequestKey(),
  who: null,
  itemId,
  answers: {},
  papers: {},
  onPaper: false,
});

export const isBegun = (draft: CounterDraft): boolean => draft.who !== null;

/** The half-done form, kept at every change; `foundAt` when it was found again on coming back. It is the clerk's who began it, on whichever PC. */
export const useCounterDraft = (staff: Staff) => {
  const owner = staff.id;
  const [kept] = useState(() => findDraft<CounterDraft>(NAME, owner));
  const [draft, setDraft] = useState<CounterDraft>(() => kept?.value ?? emptyDraft());
  useEffect(() => {
    if (isBegun(draft)) saveDraft(NAME, owner, draft);
    else dropDraft(NAME, owner);
  }, [draft, owner]);
  const change = useCallback((part: Partial<CounterDraft>) => setDraft((d) => ({ ...d, ...part })), []);
  const restart = useCallback((itemId: string | null) => setDraft(emptyDraft(itemId)), []);
  return { draft, change, setDraft, restart, foundAt: kept ? kept.at : null };
};
