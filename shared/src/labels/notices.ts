import type { Ask } from '../domain/notice/answers.js';
import type { NoticeState } from '../domain/notice/lifecycle.js';
import type { Channel, Excuse, ReachState } from '../domain/notice/reach.js';

/** How far a household is. */
export const REACH: Readonly<Record<ReachState, string>> = {
  waiting: '还没告诉',
  sent: '发到手机了，还没看',
  told: '知道了',
  answered: '回话了',
  excused: '不用再去',
};

export const REACHED_BY: Readonly<Record<Channel, string>> = {
  wechat: '自己看的',
  phone: '电话说的',
  door: '上门说的',
};

export const EXCUSED: Readonly<Record<Excuse, string>> = {
  'moved-away': '搬走了',
  refused: '不愿意听',
  recalled: '通知收回了',
};

export const NOTICE_STATES: Readonly<Record<NoticeState, string>> = {
  draft: '草稿',
  sent: '发出了',
  recalled: '收回了',
};

export const ASKS_OF_NOTICE: Readonly<Record<Ask, string>> = {
  none: '看到就行',
  ack: '要回“我知道了”',
  attend: '要回去不去',
};

/** Figures of the board; each is a number of households, the last three of persons. */
export const SUMS = {
  households: '一共',
  reached: '告诉到了',
  answered: '回话了',
  excused: '不用再去',
  left: '还没告诉到',
  byWechat: '自己看的',
  byPhone: '电话说的',
  byDoor: '上门说的',
  go: '去',
  no: '不去',
  ride: '要车接',
} as const;

/** Instead of a count of persons that is too small to hide in. */
export const FEWER_THAN_FIVE = '少于5';
export const FEW_WHY = '人太少，为保护他们，不显示人数和户数。';

export const BOARD_HINT = '一户一格，没手机的人家也在里面。';

export interface NoticeWords {
  title: string;
  body: string;
  ask: Ask;
  /** `day` as people say it (labels/units sayDay). */
  event: { day: string; time: string; where: string } | null;
}

/** 12月8日（周二）上午9点，在村卫生室 */
const eventLine = (event: NonNullable<NoticeWords['event']>): string =>
  `${event.day}${event.time}${event.where ? `，在${event.where}` : ''}`;

const ASKING: Readonly<Record<Ask, string>> = {
  none: '',
  ack: '看过请点“我知道了”。',
  attend: '去不去、要不要车接，请给个回话。',
};

const ASKING_ALOUD: Readonly<Record<Ask, string>> = {
  none: '',
  ack: '您听明白了吗？',
  attend: '您家谁去？要不要车接？',
};

/** The message in the inbox. */
export const noticeMessage = (words: NoticeWords): { title: string; text: string } => ({
  title: words.title,
  text: [words.body, words.event ? `${eventLine(words.event)}。` : '', ASKING[words.ask]]
    .filter(Boolean)
    .join('\n'),
});

/** What is said at the door or on the phone, as it stands; `from` is the village. */
export const doorSentence = (from: string, words: NoticeWords): string =>
  [
    `${from}有个通知：${words.title}。`,
    words.event ? `${eventLine(words.event)}。` : '',
    endSentence(words.body),
    ASKING_ALOUD[words.ask],
  ].join('');

const endSentence = (text: string) => (/[。！？!?]$/.test(text) ? text : `${text}。`);

const LONGEST = 40;

/** The task of one grid; a long title of a notice is cut. */
export const taskTitle = (title: string, grid: string, households: number): string => {
  const notice = title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title;
  return `挨户告诉：${notice}（${grid}，${households}户）`;
};

/** Beside the task, as it stands now. */
export const TASK_NOTE = '还有几户';
export const taskLeft = (left: number, households: number): string =>
  left === 0
    ? `${households}户都有着落了。`
    : `${households}户里还有${left}户没告诉到。自己在手机上看过的不用再去。`;

/** Who wrote it, as residents see it. */
export const noticeBy = (place: string, name: string): string => `${place} ${name}`;

/** Refusals of a draft, by field. */
export const DRAFT_ERRORS = {
  ages: '年龄从小到大填。',
  tag: '没有这个标签，请从列表里选。',
  places: '只能选您管的地方。',
} as const;

/** How the timeline of a task names whoever closed it, when its last household was told. */
export const TASK_CLOSED_BY = '到户登记';

/** The message to households that had been told, when a notice is called back. */
export const recallMessage = (title: string): { title: string; text: string } => ({
  title: '通知收回了',
  text: `“${title}”这个通知收回了，不用再按它来。有新的安排会再告诉您。`,
});

/** Stands before the text of a notice that was called back. */
export const RECALLED_LINE = '这个通知收回了，不用再按它来。';

/** What the register's reading log says of a phone number shown at the doors' list. */
export const PHONE_READ = '电话';
export const phoneReadFor = (title: string): string => `告诉您家“${title}”`;
