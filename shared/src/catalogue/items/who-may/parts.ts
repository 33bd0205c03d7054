import type { Question } from '../../eligibility.js';

type Answer = Question['answers'][number];

/** What is missing, what to do about it, and another entry that may fit. */
export interface Lack {
  missing: string;
  say: string;
  itemId?: string;
}

export const go = (value: string, label: string): Answer => ({ value, label, verdict: 'go' });
export const stop = (value: string, label: string, lack: Lack): Answer => ({
  ...{ value, label, verdict: 'stop' },
  ...lack,
});
/** Somebody has to look into it: not a no. */
export const look = (value: string, label: string, lack: Lack): Answer => ({
  ...{ value, label, verdict: 'ask' },
  ...lack,
});

/** Every question may be answered so: nobody has to know the rules. */
export const unsure = (missing: string, say: string): Answer => look('unsure', '不清楚', { missing, say });

type More = Pick<Question, 'help' | 'when' | 'age'> & { labels?: readonly [yes: string, no: string] };

/** A question to be answered yes or no; the other answer than `wanted` names what is missing. */
export const yesNo = (
  key: string,
  ask: string,
  wanted: 'yes' | 'no',
  lack: Lack,
  whenUnsure: string,
  { labels = ['是', '不是'], ...more }: More = {},
): Question => ({
  ...{ key, ask, ...more },
  answers: [
    wanted === 'yes' ? go('yes', labels[0]) : stop('yes', labels[0], lack),
    wanted === 'no' ? go('no', labels[1]) : stop('no', labels[1], lack),
    unsure(lack.missing, whenUnsure),
  ],
});

const HAS = ['有', '没有'] as const;

/** The same, of something that one has or has not. */
export const has = (
  key: string,
  ask: string,
  wanted: 'yes' | 'no',
  lack: Lack,
  whenUnsure: string,
  more: More = {},
): Question => yesNo(key, ask, wanted, lack, whenUnsure, { labels: HAS, ...more });

/** Whoever lives elsewhere is sent to where the household is registered. */
export const fromHere = (say: string): Question =>
  yesNo(
    'here',
    '户口在本县吗？',
    'yes',
    { missing: '户口在本县', say },
    '看户口本第一页；交上来我们也能查。',
  );
