import type { Mendable } from '../domain/ask/mend.js';
import type { AskTopic } from '../domain/ask/workflow.js';

/** How the matter is called in lists, on slips and in messages; it names nothing that the neighbours need not read. */
export const ASK_TITLES: Readonly<Record<AskTopic, string>> = {
  'ask.sort': '问一件事',
  'ask.mend': '登记里有一项不对',
  'ask.report': '有单位要证明',
};

export const MEND_LABELS: Readonly<Record<Mendable, string>> = {
  name: '姓名',
  'id-number': '身份证号',
  birth: '出生日期、年龄',
  phone: '电话',
  address: '住址',
  relation: '和户主的关系',
  members: '家里的人',
};

export const ASK_SECTIONS = {
  question: '问的事',
  words: '说的话',
  what: '哪一项不对',
  whose: '谁的',
  now: '登记的是',
  should: '应该是',
  certificate: '要的证明',
  purpose: '做什么用',
  asker: '谁要的',
  body: '哪个单位',
  more: '怎么说的',
  why: '为什么村里不开',
} as const;

export const ASK_ACTIONS: Readonly<Record<string, { label: string; consequence: string }>> = {
  point: { label: '可以办这个', consequence: '对方手机上一点就到这件事的表；没有手机的打电话告诉。' },
  'tell-words': { label: '回一段话', consequence: '写的话对方看得到；接着要告诉到本人。' },
  mended: { label: '改好了', consequence: '登记马上改过来，记下是谁改的，本人看得到。' },
  stays: { label: '核过了，没有错', consequence: '登记不动；写明凭什么，本人看得到。' },
  withdraw: { label: '不问了', consequence: '这件事就撤下来，以后可以再问。' },
};

export const ASK_STATES: Readonly<Record<string, string>> = {
  open: '等回话',
  concluded: '有回话了',
  closed: '回过话了',
};
export const ASK_STATES_AT_THE_DESK: Readonly<Record<string, string>> = {
  open: '等我们回话',
  concluded: '回了话，还没告诉到',
};

export const ASK_TIMELINE: Readonly<Record<string, string>> = {
  point: '告诉了可以办哪一件',
  'tell-words': '回了话',
  mended: '登记改好了',
  stays: '核过了，登记没有错',
};

/** What the answer reads as, where it isn't the words alone. */
export const sayPointed = (item: string, more: string): string => `可以办“${item}”。${more}`;
export const sayMended = (what: Mendable, why: string): string => `${MEND_LABELS[what]}已经改过来了。${why}`;

/** In the list of who looked at one's data. */
export const mendRead = (what: Mendable): string => `改登记：${MEND_LABELS[what]}`;

/** Beside the form of somebody whose register is said to be wrong: for the clerk, never a refusal. */
export const MEND_NOTE = '本人说登记里有不对的';
export const mendNote = (what: Mendable, number: string): string =>
  `${MEND_LABELS[what]}（${number}，网格员在核）。照收，不退。`;

/** Beside a certificate that a village may not issue, for who has it on the desk. */
export const CERTIFICATE_NOTE = '开证明先看一眼';

type Said = (w: { say?: string | undefined }) => { title: string; text: string };
export const ASK_TO_RESIDENT: Readonly<Record<string, ['result', Said]>> = {
  'ask-pointed': ['result', (w) => ({ title: '给您回话了', text: `您问的事有回话了：${w.say ?? ''}` })],
  'ask-told': ['result', (w) => ({ title: '给您回话了', text: `您问的事有回话了：${w.say ?? ''}` })],
  'mend-done': ['result', (w) => ({ title: '登记改好了', text: `您说不对的那一项，${w.say ?? ''}` })],
  'mend-stays': [
    'result',
    (w) => ({ title: '登记核过了', text: `您说不对的那一项核过了，没有改：${w.say ?? ''}` }),
  ],
  'report-told': [
    'result',
    (w) => ({ title: '要证明的事有回话了', text: `您说有单位要证明，有回话了：${w.say ?? ''}` }),
  ],
};

export const certificateNote = (c: {
  no: number | null;
  name: string;
  instead: string;
  basis: string;
}): string =>
  `像是清单第${c.no}项“${c.name}”，一般不由村里开。${c.instead}依据：${c.basis}。收养登记要的除外。`;

/** 说给工作人员听, on the phone and at the counter. */
export const SAY = {
  title: '说给工作人员听',
  lead: '找不到要办的事，就说一说。有人看，最晚下一个上班日给您回话。',
  words: '想办什么事，遇到什么难处',
  wordsHelp: '不会打字，点键盘上的话筒，照平常说话。',
  wordsExample: '我爹的坟要迁，不知道找谁、要不要钱。',
  short: '再多说一句。',
  away: '不想让本村人经手',
  awayHelp: '打上勾，由镇里的人看，村里看不到。',
  send: '交给工作人员',
  notHere: '都不是？说给工作人员听',
  forWhom: '为谁问',
  point: (item: string): string => `可以办“${item}”，去填表`,
} as const;

/** 这里不对. */
export const WRONG = {
  mark: '不对？',
  title: '登记里有不对的',
  which: '哪一项不对',
  now: '登记的是',
  should: '应该是什么（可以不写）',
  shouldHelp: '不写也行，网格员会来问。',
  why: '只告诉网格员。该办的事照办，不耽误。',
  send: '告诉网格员',
  members: '家里的人不对？',
} as const;

/** 问事 on the console. */
export const ASK_DESK = {
  nav: '问事、开证明',
  title: '问事、开证明',
  certificate: '别人要的证明，村里能不能开',
  certificateHint: '先问三句，再说能不能开；不能开的打一张条子，写明去哪里办。',
  which: '什么证明',
  purpose: '做什么用',
  asker: '谁要的',
  decide: '看能不能开',
  slip: '打条子',
  toForm: '去“帮人办事”开',
  toItem: (name: string) => `去“帮人办事”办：${name}`,
  report: '替他告诉镇里',
  reportHint: '镇里去问这个单位。来的人手机上看得到回话；没有手机的打电话告诉。',
  who: '谁要办',
  body: '哪个单位（写全名）',
  more: '再说一句（可以不写）',
  reported: (number: string, line: string) => `${number} 记下了。${line}`,
  question: '一时答不上来，转给分办的人',
  questionHint: '写下来的话成为一件事，一个工作日内有人回话；不用他再跑。',
  words: '他问什么',
  ask: '记下来',
  asked: (number: string, line: string) => `${number} 记下了。${line}`,
  guide: '打一张办事指南',
  guideHint: '一页纸：能不能办、带什么、多久、去哪里。给不用手机的人。',
  item: '哪一件事',
  printGuide: '打印',
  figures: '近一年哪些证明被要过',
  guideSheet: '办事指南',
  scan: '手机扫一扫，在手机上办',
} as const;
