import type { Measure } from '../domain/figures/measures.js';
import { sayMonth } from './echo.js';

interface Said {
  label: string;
  /** How it is counted, in a sentence that stands beside the number. */
  how: string;
  /** Of which number it is a share. */
  of?: Measure;
}

/** Every number of the supervisor's page. */
export const MEASURE_LABELS: Readonly<Record<Measure, Said>> = {
  received: {
    label: '收到',
    how: '这段时间里收到的事：办事、说事、评理都算，交办的任务不算。一件只算一次。',
  },
  kept: {
    label: '按第一次答应的时间回了话',
    how: '回执上写的时间以前，我们说了收下、缺什么、办好了或办不了。',
    of: 'received',
  },
  broken: {
    label: '过了第一次答应的时间',
    how: '过了回执上写的时间才回话，或者到现在还没回。',
    of: 'received',
  },
  'not-due': { label: '还没到时间', how: '还没回话，第一次答应的时间也还没到。', of: 'received' },
  'over-before': {
    label: '回话以前就了结了',
    how: '还没到时间，本人就不办了，或者并到别的事里去了。',
    of: 'received',
  },
  'at-once': {
    label: '当场办好',
    how: '按时回的第一句话就是结果，当场办完；它们也算在按时回话里。',
    of: 'received',
  },
  returned: {
    label: '退回补过材料',
    how: '退回过一次或几次的事；一件事退几次，也只算一件。',
    of: 'received',
  },
  'our-fault': {
    label: '其中我们漏说的',
    how: '头一次就该说、我们没说，后来又让人家补的。',
    of: 'received',
  },
  urged: { label: '被催过', how: '本人或家里人点过催一下的事；催几次都算一件。', of: 'received' },
  unmoved: {
    label: '每次答应都做到了',
    how: '从头到尾，没有一次该我们办的时候过了答应的时间。',
    of: 'received',
  },
  moved: {
    label: '改过答应的时间',
    how: '有过一次或几次，该我们办、到时间没办成，另外说了新的时间。',
    of: 'received',
  },
  solved: {
    label: '办好了',
    how: '已经结了，答复是同意、办成了或达成协议，并且告诉到了本人。',
    of: 'received',
  },
  refused: { label: '不予办理', how: '已经结了，按规定不同意，书面告诉了本人。', of: 'received' },
  cannot: {
    label: '如实说办不了',
    how: '已经结了，说明了为什么办不了、该去哪里。不算办好，也不算不予办理。',
    of: 'received',
  },
  'not-agreed': { label: '没谈拢', how: '评理的事，双方没有达成协议，告诉了别的路。', of: 'received' },
  withdrawn: { label: '本人不办了', how: '本人自己撤回的。', of: 'received' },
  joined: { label: '并到另一件', how: '和另一件事是同一件，并到那一件里继续办。', of: 'received' },
  transferred: { label: '转给别的单位', how: '归别的单位管，转过去并拿到了回执。', of: 'received' },
  'no-address': { label: '没留下联系办法', how: '没有留下电话和住处，结果没法告诉。', of: 'received' },
  unreachable: {
    label: '找不到人',
    how: '用两种办法找过三次，都写了日子，督办同意以后才结的。',
    of: 'received',
  },
  open: { label: '还没结', how: '到现在还没结的；结果还没告诉到本人的也在里面。', of: 'received' },
  answered: {
    label: '有了答复',
    how: '已经给出答复的事，告诉到没有都算；重办过的，看最后一次答复。',
    of: 'received',
  },
  'weight-on-the-spot': { label: '当场的答复', how: '当面说完就了结。', of: 'answered' },
  'weight-ordinary': { label: '一般的答复', how: '本人看过、电话里听到或拿到单子才算。', of: 'answered' },
  'weight-grave': { label: '要紧的答复', how: '不同意、办不了，以及停发减发：要书面告诉。', of: 'answered' },
  'asked-rating': {
    label: '可以评价的',
    how: '答复告诉到了本人、请他评的事；没人评的不替他评。',
    of: 'received',
  },
  satisfied: { label: '满意', how: '评了五档里的前三档：非常满意、满意、基本满意。', of: 'asked-rating' },
  unsatisfied: {
    label: '不满意',
    how: '评了后两档：不满意、非常不满意；每一件都要另外的人重看。',
    of: 'asked-rating',
  },
  silent: { label: '没有评', how: '请他评了，到现在没有评。不算满意，也不算不满意。', of: 'asked-rating' },
  'called-back': {
    label: '抽到回访',
    how: '办好以后抽签抽到、要打电话问一问的事；没有电话的也抽。',
    of: 'received',
  },
  'callback-solved': { label: '说解决了', how: '回访时本人说解决了。', of: 'called-back' },
  'callback-not-solved': { label: '说没解决', how: '回访时本人说没解决，已经重办。', of: 'called-back' },
  'callback-silent': { label: '不愿说', how: '接通了，本人不愿意说。', of: 'called-back' },
  'callback-unreached': { label: '没找到人', how: '打了三次都没人接。', of: 'called-back' },
  'callback-waiting': { label: '还没问', how: '抽到了，还没有问到。', of: 'called-back' },
  'owed-now': { label: '现在还没结', how: '此刻所有没结的事，哪个月收到的都算。' },
  'late-now': {
    label: '其中已超期',
    how: '轮到我们办，答应的时间已经过了。',
    of: 'owed-now',
  },
};

/** In the order of the page. */
export const MEASURE_GROUPS: readonly { title: string; keys: readonly Measure[] }[] = [
  { title: '收到和回话', keys: ['received', 'kept', 'broken', 'not-due', 'over-before', 'at-once'] },
  { title: '补材料、催和改期', keys: ['returned', 'our-fault', 'urged', 'unmoved', 'moved'] },
  {
    title: '怎么结的',
    keys: [
      ...(['solved', 'refused', 'cannot', 'not-agreed', 'withdrawn', 'joined', 'transferred'] as const),
      ...(['no-address', 'unreachable', 'open'] as const),
    ],
  },
  { title: '答复', keys: ['answered', 'weight-on-the-spot', 'weight-ordinary', 'weight-grave'] },
  { title: '好差评', keys: ['asked-rating', 'satisfied', 'unsatisfied', 'silent'] },
  {
    title: '回访',
    keys: [
      ...(['called-back', 'callback-solved', 'callback-not-solved'] as const),
      ...(['callback-silent', 'callback-unreached', 'callback-waiting'] as const),
    ],
  },
  { title: '现在欠着', keys: ['owed-now', 'late-now'] },
];

/** Columns of the table by desk. */
export const DESK_COLUMNS: readonly { key: Measure; label: string }[] = [
  { key: 'received', label: '收到' },
  { key: 'kept', label: '按时回话' },
  { key: 'at-once', label: '当场办好' },
  { key: 'returned', label: '退回过' },
  { key: 'moved', label: '改过时间' },
  { key: 'satisfied', label: '满意' },
  { key: 'silent', label: '没有评' },
  { key: 'owed-now', label: '现在没结' },
];

export const sayMonths = (from: string, to: string): string =>
  from === to ? sayMonth(from) : `${sayMonth(from)}到${sayMonth(to)}`;

/** 93% · 不到1% · 超过99%: what isn't all never reads as all. */
export const sayShare = (n: number, of: number): string => {
  if (of === 0) return '';
  const percent = Math.round((n / of) * 100);
  if (percent === 0 && n > 0) return '不到1%';
  if (percent === 100 && n < of) return '超过99%';
  return `${percent}%`;
};

/** 当天 · 1天 · 2.5天 */
export const sayDays = (days: number | null): string => {
  if (days === null) return '还没有';
  if (days < 0.5) return '半天以内';
  return `${Math.round(days * 2) / 2}天`;
};

export const FIGURES = {
  title: '月报',
  toFigures: '月报',
  toNow: '现在欠着的',
  when: (at: string) => `${at}数的。点开一个数，就是那些事。`,
  month: '看哪个月',
  wholeYear: (year: string) => `${year}年以来`,
  centre: '看哪里',
  all: '全部',
  desk: '窗口',
  allDesks: '所有窗口',
  columns: ['办事号', '谁办什么', '收到', '现在'],
  noWindow: '不在窗口（值班或专人）',
  share: (of: string) => `占${of}`,
  times: {
    returned: (n: number) => `一共退回${n}次`,
    'our-fault': (n: number) => `一共漏说${n}次`,
    urged: (n: number) => `一共催了${n}次`,
  },
  median: '一半的事，几天内有答复',
  medianHow:
    '从收到那一刻（纸上收的，从录进来那一刻）到给出答复，按天数从短到长排，取正中间那一件；双数取中间靠前的一件。还没答复的不算。',
  byDesk: '按窗口',
  closedHere: '这里只看数，不看名单。',
  chooseOwn: '选您自己管的中心，数就能点开。',
  print: '打印',
  printed: (at: string) => `数于${at}。只按窗口数，不按人数；每个数的算法写在旁边。`,
  back: '回月报',
  listNone: '这个数是零，没有名单。',
  list: (label: string) => `${label}：名单`,
} as const;
