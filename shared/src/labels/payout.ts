import { FIELD_SAYS } from './field-errors.js';

interface Filled {
  title: string;
  number: string;
  who: string;
  by: string;
  say?: string | undefined;
}
type Said = (w: Filled) => { title: string; text: string };

/** Buttons of a changed account. */
export const PAYOUT_ACTIONS: Readonly<Record<string, { label: string; consequence: string }>> = {
  'callback-done': { label: '打过电话，本人说是', consequence: '记下本人怎么说；接着换一个人来核。' },
  'callback-missed': { label: '没人接', consequence: '记一次；还要再打，或者上门去问。' },
  'callback-denied': {
    label: '本人说没有这回事',
    consequence: '卡不换，这一件按不予办理结，并告诉督办人。',
  },
  'second-done': { label: '第二个人核过', consequence: '没有经手过的人核一遍；满24小时才能换。' },
};

export const PAYOUT_TIMELINE: Readonly<Record<string, string>> = {
  'callback-done': '打登记的号码核过了',
  'callback-missed': '打登记的号码没人接',
  'callback-denied': '本人说没有这回事，不换',
  'second-done': '第二个人核过了',
};

/** Pieces of work inside it. */
export const PAYOUT_TASKS: Readonly<Record<string, string>> = {
  callback: '打登记的电话问本人',
  second: '换一个人再核一遍',
};

export const PAYOUT_TO_RESIDENT: Readonly<
  Record<string, ['needPapers' | 'result' | 'progress' | null, Said]>
> = {
  'payout-asked': [
    'progress',
    (w) => ({
      title: '有人要换您领钱的卡',
      text: `收到了“${w.title}”：要换掉给您发钱的卡。我们先打您登记的电话问您本人，最早24小时以后才换。不是您的意思，马上告诉窗口或者网格员，就不换。`,
    }),
  ],
  'payout-changed': [
    'result',
    (w) => ({
      title: '领钱的卡换好了',
      text: `“${w.title}”办好了，以后的钱发到新卡上。不是您的意思，马上告诉窗口。${w.say ?? ''}`,
    }),
  ],
  'payout-denied': [
    'result',
    (w) => ({ title: '领钱的卡没有换', text: `“${w.title}”没有办。您说没有这回事，钱还发到原来的卡上。` }),
  ],
};

/** Told by a call, too, whatever else arrives. */
export const TOLD_BY_CALL_TOO: ReadonlySet<string> = new Set([
  'payout-asked',
  'payout-changed',
  'payout-denied',
]);

export const PAYOUT_TO_STAFF: Readonly<Record<string, Said>> = {
  'payout-denied-staff': (w) => ({
    title: '有人冒名换卡',
    text: `${w.number} ${w.title}：本人说没有这回事，请查一查是谁交的。`,
  }),
};

/** In the outcome, when the person knows of nothing. */
export const payoutDenied = (found: string): string => `打登记的电话问过，本人说没有这回事：${found}`;

/** What the signature says of the call: the number on the register, masked. */
export const calledOn = (phone: string | null): string =>
  phone === null ? '登记上没有电话，上门问的' : `打的是登记的号码${phone}`;

/** Beside the matter, for whoever phones. */
export const PAYOUT_NOTE = '打电话问本人';
/** `fresh`: the number was changed lately (`Residents.phoneIsFresh` of the server), and isn't phoned. */
export const payoutReach = (phone: string | null, through: string | null, fresh: boolean): string => {
  if (fresh) return FIELD_SAYS.phoneFresh;
  return phone !== null
    ? `只打登记上的号码：${phone}。表上写的、别人给的号码都不打。`
    : `登记上没有电话${through === null ? '' : `（找${through}）`}，请上门当面问本人。`;
};
export const NO_PHONE_THERE = '登记上没有电话，请上门当面问本人。';
