import {
  ACCEPTANCE_KINDS,
  ACCEPTANCE_TIMELINE,
  ACCEPTANCE_TO_RESIDENT,
  ACCEPTANCE_TO_STAFF,
} from './acceptance.js';
import { ASK_TIMELINE, ASK_TO_RESIDENT } from './ask.js';
import { TOLD_BY_CALL_TOO } from './payout.js';
import { STEP_TIMELINE, STEP_TO_RESIDENT, STEP_TO_STAFF } from './steps.js';

/** What a message is filled with; all already as people say it. */
export interface MessageWords {
  title: string;
  number: string;
  who: string;
  by: string;
  say?: string | undefined;
  where?: string | undefined;
  /** After a 催: who owes the sentence, and by when. */
  asked?: string | undefined;
  askedBy?: string | undefined;
}

/**
 * What a message is to the one before it about the same matter: a step onward with its promise · the same step, promised anew · something
 * to do · a word about that again · the answer · a word in between that changes none of these.
 */
export type MessageKind = 'step' | 'later' | 'todo' | 'reminder' | 'result' | 'aside';

/** A message: `title` and `text` for the inbox and the phone call; `template` which WeChat template carries it, if any. */
export interface Message {
  title: string;
  text: string;
  template: 'needPapers' | 'result' | 'progress' | null;
  /** Somebody phones, too, whatever else arrives. */
  alsoCall?: true;
}

type Words = (w: MessageWords) => Omit<Message, 'template' | 'alsoCall'>;

/** Those that their template doesn't tell: by it, `needPapers` is a todo, `result` a result, `progress` a step. */
const KINDS: Readonly<Record<string, MessageKind>> = {
  ...ACCEPTANCE_KINDS,
  'handed-up': 'later',
  'still-waiting-for-you': 'reminder',
  'remind-you': 'reminder',
  'urge-answered': 'aside',
  'urge-up': 'aside',
  'promise-earlier': 'later',
};

const KIND_OF_TEMPLATE = { needPapers: 'todo', result: 'result', progress: 'step' } as const;

const TO_RESIDENT: Readonly<Record<string, [Message['template'], Words]>> = {
  ...ACCEPTANCE_TO_RESIDENT,
  ...STEP_TO_RESIDENT,
  ...ASK_TO_RESIDENT,
  accepted: [
    'progress',
    (w) => ({ title: '收下了', text: `您办的“${w.title}”收下了。${w.who}最晚${w.by}给您结果。` }),
  ],
  returned: [
    'needPapers',
    (w) => ({ title: '要您补材料', text: `您办的“${w.title}”还缺材料：${w.say ?? ''}补好了再交上来就行。` }),
  ],
  approved: ['result', (w) => ({ title: '有结果了', text: `您办的“${w.title}”有结果了：${w.say ?? ''}` })],
  refused: [
    'result',
    (w) => ({ title: '有结果了', text: `您办的“${w.title}”按规定不予办理。${w.say ?? ''}` }),
  ],
  moved: [
    'progress',
    (w) => ({
      title: '换了窗口',
      text: `您办的“${w.title}”转到${w.who}办，办事号不变，最晚${w.by}给您回话。`,
    }),
  ],
  'handed-up': [
    'progress',
    (w) => ({
      title: '没赶上，换人盯着',
      text: `您的“${w.title}”没赶上说好的日子，对不住。现在由${w.who}盯着，最晚${w.by}给您回话。`,
    }),
  ],
  'urge-answered': ['progress', (w) => ({ title: '给您回话了', text: `您催的“${w.title}”，${w.say ?? ''}` })],
  'urge-up': [
    'progress',
    (w) => ({
      title: '催到上头了',
      text: `您催的“${w.title}”还没有人回话，对不住。已经请${w.asked ?? w.who}最晚${w.askedBy ?? w.by}给您回话。`,
    }),
  ],
  'promise-earlier': [
    'progress',
    (w) => ({
      title: '日子提前了',
      text: `新一年的放假安排出来了，您办的“${w.title}”提前到${w.by}以前给您回话。`,
    }),
  ],
  'still-waiting-for-you': [
    'needPapers',
    (w) => ({
      title: '还等您补材料',
      text: `您办的“${w.title}”还等您补材料。不方便就打电话，我们上门或代办。`,
    }),
  ],
  'remind-you': [
    'needPapers',
    (w) => ({ title: '别忘了补材料', text: `您办的“${w.title}”等您补材料，最好在${w.by}以前。` }),
  ],
  'mediator-took': [
    'progress',
    (w) => ({ title: '有人接了', text: `您说的事${w.who}接了，先听您这边。最晚${w.by}给您回话。` }),
  ],
  'other-invited': [
    'progress',
    (w) => ({ title: '去请对方了', text: `已经请对方来坐下谈。${w.who}最晚${w.by}告诉您对方怎么说。` }),
  ],
  'other-agrees': ['progress', () => ({ title: '对方愿意谈', text: '对方愿意坐下来谈，接着给您约时间。' })],
  invited: [
    'progress',
    (w) => ({
      title: '请您来坐坐',
      text: `村里有件事想请您坐下来一起商量。${w.who}主持，来不来由您。请在${w.by}以前回个话。`,
    }),
  ],
  meeting: [
    'progress',
    (w) => ({ title: '约好了见面', text: `${w.by}在${w.where ?? '调解室'}见面谈，${w.who}主持。` }),
  ],
  'meeting-moved': [
    'progress',
    (w) => ({ title: '改了时间', text: `见面改到${w.by}，在${w.where ?? '调解室'}，${w.who}主持。` }),
  ],
  'called-off': [
    'progress',
    () => ({ title: '不用来了', text: '请您坐下来商量的那件事，对方不再提了，您不用再来。' }),
  ],
  agreed: ['result', (w) => ({ title: '谈成了', text: `双方说定了：${w.say ?? ''}` })],
  'not-agreed': [
    'result',
    (w) => ({
      title: '这次没谈成',
      text: `这次没谈成。${w.say ?? ''}您还可以到镇里再调一次，也可以到法院起诉；拿不准就问镇司法所。`,
    }),
  ],
  'handed-over': [
    'result',
    (w) => ({ title: '已交给公安或上级', text: `您说的事已经交给${w.say ?? '公安'}处理。有危险马上打110。` }),
  ],
};

const TO_STAFF: Readonly<Record<string, Words>> = {
  ...ACCEPTANCE_TO_STAFF,
  ...STEP_TO_STAFF,
  withdrawn: (w) => ({ title: '对方不办了', text: `${w.number} ${w.title}：对方撤下了。` }),
  urged: (w) => ({
    title: '有人催',
    text: `${w.number} ${w.title}：对方在催，最晚${w.askedBy ?? w.by}回一句新的话。`,
  }),
  'urged-up': (w) => ({
    title: '催了没人回',
    text: `${w.number} ${w.title}：对方催了没人回话，请您最晚${w.askedBy ?? w.by}回一句。`,
  }),
  offered: (w) => ({
    title: '有件事想转给您',
    text: `${w.number} ${w.title}：接不接，请回一声。${w.say ?? ''}`,
  }),
  'offer-refused': (w) => ({ title: '对方没接', text: `${w.number} ${w.title}：还归您。${w.say ?? ''}` }),
  'to-bind': (w) => ({
    title: '请您来定归谁办',
    text: `${w.number} ${w.title}：两次没人接，请您最晚下一个上班日定下来。`,
  }),
  bound: (w) => ({ title: '定给您办了', text: `${w.number} ${w.title}：${w.say ?? ''}最晚${w.by}回话。` }),
  'stands-in': (w) => ({
    title: '接着办这件事',
    text: `${w.number} ${w.title}：原来的人不在，现在归您，最晚${w.by}回话。`,
  }),
  'half-gone': (w) => ({ title: '时间过半了', text: `${w.number} ${w.title}：最晚${w.by}要回话。` }),
  resubmitted: (w) => ({ title: '材料补来了', text: `${w.number} ${w.title}：材料补来了，请再看一遍。` }),
  'papers-added': (w) => ({
    title: '又交来材料',
    text: `${w.number} ${w.title}：家里人又交来材料，并在这一件里，请看一看。`,
  }),
  'due-soon': (w) => ({ title: '快到期', text: `${w.number} ${w.title}：最晚${w.by}要回话。` }),
  'handed-up-staff': (w) => ({
    title: '超期，交到您这里',
    text: `${w.number} ${w.title}：已过说好的日子，请您盯到底，最晚${w.by}。`,
  }),
  'statement-added': (w) => ({ title: '又说了几句', text: `${w.number} ${w.title}：当事人补充了说法。` }),
  'first-agrees': (w) => ({
    title: '同意去请对方',
    text: `${w.number} ${w.title}：来说事的人同意去请对方。`,
  }),
  'task-assigned': (w) => ({ title: '有件事要您去', text: `${w.number} ${w.title}：最晚${w.by}。` }),
};

/** A message to a resident; throws on an unknown key, which a test over every workflow excludes. */
export const residentMessage = (key: string, words: MessageWords): Message & { kind: MessageKind } => {
  const entry = TO_RESIDENT[key];
  if (!entry) throw new Error(`no words for message ${key}`);
  const kind = KINDS[key] ?? KIND_OF_TEMPLATE[entry[0] ?? 'progress'];
  const also = TOLD_BY_CALL_TOO.has(key) ? { alsoCall: true as const } : {};
  return { template: entry[0], kind, ...also, ...entry[1](words) };
};

/** A message to staff. */
export const staffMessage = (key: string, words: MessageWords): Message => {
  const entry = TO_STAFF[key];
  if (!entry) throw new Error(`no words for message ${key}`);
  return { template: null, ...entry(words) };
};

/** Titles of the timeline, by action, where the button's own label would not fit. */
export const TIMELINE: Readonly<Record<string, string>> = {
  submit: '交上来了',
  ...ACCEPTANCE_TIMELINE,
  resubmit: '补好了，又交上来',
  'papers-added': '又交来材料',
  transfer: '想转给别处',
  'take-offer': '接过来了',
  'refuse-offer': '没接',
  'take-back': '不转了',
  bind: '定下归谁办',
  'answer-urge': '回了一句话',
  'hand-on': '换人接着办',
  'send-out': '报到别的系统',
  'done-outside': '在官方程序办好了',
  'bind-late': '归谁办还没定，往上交了一级',
  'urge-late': '催了没人回，往上交了一级',
  'calendar-published': '放假安排出来了，日子提前',
  approve: '同意了',
  'done-now': '当场办好了',
  withdraw: '撤下了',
  urge: '催了一下',
  note: '内部备注',
  read: '本人看到结果了',
  deliver: '结果告诉到了',
  ...STEP_TIMELINE,
  ...ASK_TIMELINE,
  take: '调解员接了',
  'agree-invite': '同意去请对方',
  invite: '去请对方了',
  'other-agrees': '对方愿意谈',
  'other-refuses': '对方不愿意谈',
  'plan-meeting': '约了见面',
  agreed: '谈成了',
  'end-without': '没谈成',
  'hand-over': '交给公安或上级了',
  statement: '补充了说法',
  complete: '做完了',
  helped: '帮过了',
  'no-need': '说不用了',
  'warn-half': '时间过半，提醒了经办人',
  'warn-most': '快到期，提醒了经办人',
  'hand-up': '没赶上，往上交了一级',
  claim: '接手了',
  called: '打了电话',
};

/** What an event is called in the timeline of that kind; a task is given, not brought. */
export const timelineTitle = (kind: string, act: string): string =>
  (kind === 'task' && act === 'submit' ? '派下来了' : TIMELINE[act]) ?? act;

/** A new phone speaks for somebody: told to their other phones, and to the grid worker who knows the family. */
export const BOUND_MESSAGE = {
  title: '多了一部手机',
  toPerson: (name: string): string =>
    `又有一部手机可以替${name}办事了。不是自己家里人，请马上告诉网格员或服务站。`,
  toWorker: (name: string): string => `又有一部手机可以替${name}办事了。觉得不对，请上门问一句。`,
};
