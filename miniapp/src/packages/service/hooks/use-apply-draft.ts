import { useDraft } from '@/hooks/use-draft';
import type { Answers } from '@/parts/form/answers';
import type { Subject } from '@/parts/subject';
import { restoredTray, type Tray } from '@/parts/tray';

export interface ApplyContent {
  /** The item's plain name, for the list of drafts. */
  title: string;
  subject: Subject | null;
  /** True once the person was chosen and the questions began. */
  begun: boolean;
  step: number;
  answers: Answers;
  tray: Tray;
  /** 先收下，后补: slots of minor papers that are promised for later. */
  later?: string[];
  /** 不想让本村人经手: the town takes it, and the village sees nothing but what the law posts. */
  away?: boolean;
  /** 交过一次: offers that are used instead of an answer (`answer:key`) or a photo (`paper:slot`). */
  given?: Record<string, string>;
  /** One of the household's runs already; why this is another. */
  apart?: string;
  /** What this phone and the server last agreed on, by part. */
  agreed?: Record<string, string>;
}

/** The half-done form of one item. `first` is for whom, where only one can be meant. */
export const useApplyDraft = (scope: string, itemId: string, first: Subject | null) =>
  useDraft<ApplyContent>(
    scope,
    `apply:${itemId}`,
    () => ({ title: '', subject: first, begun: first !== null, step: 0, answers: {}, tray: {} }),
    (content) => ({ ...content, tray: restoredTray(content.tray) }),
  );

export type ApplyDraft = ReturnType<typeof useApplyDraft>;
