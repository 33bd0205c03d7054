import {
  PAYOUT_ACTIONS,
  PAYOUT_TASKS,
  PAYOUT_TIMELINE,
  PAYOUT_TO_RESIDENT,
  PAYOUT_TO_STAFF,
} from './payout.js';

/** What a message is filled with, as far as these need it. */
interface Filled {
  title: string;
  number: string;
  who: string;
  by: string;
  say?: string | undefined;
}
type Said = (w: Filled) => { title: string; text: string };

/** Buttons of the work before the answer, of publicity, and of what comes after the end. */
export const STEP_ACTIONS: Readonly<Record<string, { label: string; consequence: string }>> = {
  ...PAYOUT_ACTIONS,
  'check-done': { label: '核对好了', consequence: '记下信息核对的结果；只有工作人员看得到内容。' },
  'survey-done': { label: '入户看过，签字', consequence: '去的两个人各签各的；都签了才往下走。' },
  'review-done': { label: '评议审核好了', consequence: '记下意见；接着公示或者决定。' },
  'recheck-done': {
    label: '重新核实过，签字',
    consequence: '去的两个人各签各的；核实完可以重新公示，或者不予办理。',
  },
  post: { label: '公示', consequence: '按规定遮住姓名，只贴规定的几样；满了天数自动撤下。' },
  'posted-out': { label: '公示满了', consequence: '' },
  object: { label: '有人提了不同意见', consequence: '' },
  refuse: { label: '不予办理', consequence: '写明依据、理由和出路，按规定的日子书面送达。' },
  cannot: {
    label: '办不了',
    consequence: '照实说办不了：为什么、依据、去哪里办、不服找谁；书面送达，另外统计。',
  },
  'hand-out': { label: '转给外单位', consequence: '写明交给谁、回执；这件事在这里就算转出去了。' },
  'not-solved': { label: '没解决', consequence: '还是这个办事号，换一个人再办，日子更短。' },
  solve: { label: '这回办好了', consequence: '写明怎么解决的；接着要告诉到本人。' },
  rework: { label: '回到办理', consequence: '从办理那一步重新走；会告诉对方。' },
  knock: { label: '上门没见到人', consequence: '记一次；跟打电话一起算够三次，可以按联系不上结。' },
  'close-unreachable': {
    label: '联系不上，先结',
    consequence: '至少三次、两种办法都没联系上；以后来问还能再开。',
  },
};

/** What comes after a bad rating, of whatever kind it was. */
export const FOLLOW_UP_ACTIONS: Readonly<Record<string, { label: string; consequence: string }>> = {
  'bad-rating': { label: '评了不满意', consequence: '' },
  'answer-rater': { label: '给评价的人回话', consequence: '写明核实到什么、怎么改；接着要告诉到本人。' },
};
export const FOLLOW_UP_STATES: Readonly<Record<string, string>> = {
  followup: '核实您的评价',
  followed: '核实好了',
};
export const FOLLOW_UP_STATES_AT_THE_DESK: Readonly<Record<string, string>> = {
  followup: '差评核实',
  followed: '差评核实好，还没告诉到',
};

/** States of the same, as the applicant reads them. */
export const STEP_STATES: Readonly<Record<string, string>> = {
  publicity: '贴出来给大家看',
  rechecking: '重新核实',
  deciding: '等决定',
  reopened: '再办一次',
  ...FOLLOW_UP_STATES,
};

/** At the desk. */
export const STEP_STATES_AT_THE_DESK: Readonly<Record<string, string>> = {
  publicity: '正在公示',
  ...FOLLOW_UP_STATES_AT_THE_DESK,
  reopened: '说没解决，再办',
};

export const STEP_TIMELINE: Readonly<Record<string, string>> = {
  ...PAYOUT_TIMELINE,
  'check-done': '信息核对好了',
  'survey-done': '入户看过，签了字',
  'review-done': '评议审核好了',
  'recheck-done': '重新核实过，签了字',
  post: '贴出来给大家看了',
  'posted-out': '贴满了日子，撤下来',
  object: '有人提了不同意见，撤下来再核实',
  refuse: '不予办理',
  cannot: '这件事办不了',
  'hand-out': '转给外单位了',
  'not-solved': '说没解决，再办一次',
  'bad-rating': '评了不满意，派人核实',
  solve: '这回办好了',
  rework: '回到办理',
  'answer-rater': '核实好了，给评价的人回话',
  knock: '上门没见到人',
  'close-unreachable': '多次联系不上，先结了',
};

export const STEP_TO_RESIDENT: Readonly<Record<string, ['needPapers' | 'result' | 'progress' | null, Said]>> =
  {
    ...PAYOUT_TO_RESIDENT,
    posted: [
      'progress',
      (w) => ({
        title: '贴出来给大家看',
        text: `您办的“${w.title}”贴出来给大家看，${w.say ?? ''}没有不同意见，接着就做决定。`,
      }),
    ],
    'posted-out': [
      'progress',
      (w) => ({
        title: '贴满日子了',
        text: `您办的“${w.title}”贴满了日子，没有不同意见。${w.who}最晚${w.by}做决定。`,
      }),
    ],
    objected: [
      'progress',
      (w) => ({
        title: '还要再核实一次',
        text: `您办的“${w.title}”贴出来以后有人提了不同意见。${w.who}再核实一次，最晚${w.by}有说法；核实清楚会重新贴出来。您不用做什么。`,
      }),
    ],
    cannot: [
      'result',
      (w) => ({ title: '有结果了', text: `您办的“${w.title}”我们这里办不了。${w.say ?? ''}` }),
    ],
    'handed-out': [
      'result',
      (w) => ({ title: '转给外单位了', text: `您办的“${w.title}”转出去了：${w.say ?? ''}` }),
    ],
    reopened: [
      'progress',
      (w) => ({ title: '再办一次', text: `您说“${w.title}”没解决。换${w.who}接着办，最晚${w.by}给您回话。` }),
    ],
    solved: ['result', (w) => ({ title: '有结果了', text: `您办的“${w.title}”这回办好了：${w.say ?? ''}` })],
    rework: [
      'progress',
      (w) => ({ title: '接着办', text: `您办的“${w.title}”接着办。${w.who}最晚${w.by}给您结果。` }),
    ],
    followup: [
      'progress',
      (w) => ({
        title: '您的评价有人管',
        text: `您给“${w.title}”评了不满意。${w.who}来核实，不是原来办的人，最晚${w.by}给您回话。`,
      }),
    ],
    'followed-up': [
      'result',
      (w) => ({ title: '您的评价有回话了', text: `您给“${w.title}”的评价核实过了：${w.say ?? ''}` }),
    ],
  };

export const STEP_TO_STAFF: Readonly<Record<string, Said>> = {
  ...PAYOUT_TO_STAFF,
  signed: (w) => ({ title: '签了一份', text: `${w.number} ${w.title}：去的人签了字，看看齐了没有。` }),
  'to-decide': (w) => ({
    title: '公示满了，请决定',
    text: `${w.number} ${w.title}：没有不同意见，最晚${w.by}决定。`,
  }),
  'objection-came': (w) => ({
    title: '公示有人提了不同意见',
    text: `${w.number} ${w.title}：公示已撤下，最晚${w.by}重新核实完。`,
  }),
  'reopened-staff': (w) => ({
    title: '说没解决，请您接',
    text: `${w.number} ${w.title}：对方说没解决，最晚${w.by}回话。`,
  }),
  'followup-staff': (w) => ({
    title: '差评要核实',
    text: `${w.number} ${w.title}：请您核实，最晚${w.by}给评价的人回话。`,
  }),
  'task-late': (w) => ({
    title: '有件活过了日子',
    text: `${w.number} ${w.title}：里面有一步过了说好的日子，请催一催。`,
  }),
};

/** Pieces of work inside a matter. */
export const STEP_TASKS: Readonly<Record<string, string>> = {
  ...PAYOUT_TASKS,
  check: '核对信息',
  survey: '入户看一看',
  review: '评议审核',
  recheck: '重新核实',
};

/** Lines of the way, in the applicant's words. */
const WAY: Readonly<Record<string, string>> = {
  accept: '收下材料',
  ...STEP_TASKS,
  publicity: '贴出来给大家看',
  decision: '做决定',
  answer: '把结果告诉到您',
};

/** 入户看一看 */
export const wayLabel = (what: string): string => WAY[what] ?? what;

/** What of a line is known beside its name; `by` is already said as people say it. */
export interface WayWords {
  state: 'done' | 'now' | 'next';
  turn: 'us' | 'applicant' | 'outside' | 'publicity';
  who: string;
  by: string;
}

/** Whose move it is, in one short sentence; '' for what is done or still to come. */
export const wayLine = ({ state, turn, who, by }: WayWords): string => {
  if (state !== 'now') return '';
  if (turn === 'applicant') return `等您补材料，最好在${by}以前`;
  if (turn === 'publicity') return `贴到${by}，您不用做什么`;
  return `${who}在办，最晚${by}，您不用做什么`;
};

/** 贴到3月9日（周一）。 */
export const sayPosted = (until: string): string => `贴到${until}。`;

/** An honest 办不了: its rule first, then where else. */
export const sayCannot = (rule: string, reasons: string, door: string): string =>
  `依据${rule}：${reasons}${reasons.endsWith('。') ? '' : '。'}可以去：${door}${door.endsWith('。') ? '' : '。'}`;

/** 转给县信访局（回执〔2026〕第18号）。 */
export const sayHandedOut = (to: string, receipt: string, reasons: string): string =>
  `交给${to}（回执${receipt}）。${reasons}${reasons.endsWith('。') ? '' : '。'}`;

/** Who came in for somebody who phoned or was visited. */
export const saidThrough = (name: string, how: 'phone' | 'visit'): string =>
  how === 'phone' ? `本人打电话说的（${name}记）` : `上门听本人说的（${name}记）`;
export const SAID_AT_CALLBACK = (name: string): string => `回访时本人说的（${name}记）`;

/** The system, where it looks into a rating or takes a sheet down by itself. */
export const SYSTEM_LABEL = '系统';
/** Nobody's name, ever. */
export const OBJECTOR_LABEL = '看公示的人';

/** Five levels, as GB/T 39734 names them; nothing is filled in for who is silent. */
export const SCORES: Readonly<Record<number, string>> = {
  5: '非常满意',
  4: '满意',
  3: '基本满意',
  2: '不满意',
  1: '非常不满意',
};
export const RATING_SILENT = '还没有评';
