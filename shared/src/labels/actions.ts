import { ACCEPTANCE_ACTIONS } from './acceptance.js';
import { ASK_ACTIONS } from './ask.js';
import { FOLLOW_UP_ACTIONS, STEP_ACTIONS } from './steps.js';

/** What a button says and what happens when it is pressed, by kind and action; the phone and the console draw the same words. */
export interface ActionWords {
  label: string;
  consequence: string;
}

const COMMON: Readonly<Record<string, ActionWords>> = {
  ...FOLLOW_UP_ACTIONS,
  note: { label: '记一笔', consequence: '只有工作人员看得到。' },
  urge: {
    label: '催一下',
    consequence: '最晚下一个上班日，经办的人给您一句新的话；再催就到他上头。一天能催一次。',
  },
  'answer-urge': { label: '回一句话', consequence: '对方马上看到，写着您的名字。' },
  transfer: { label: '转出去', consequence: '对方接了才算；接以前还归您。办事号不变，日子不变。' },
  'take-back': { label: '不转了', consequence: '还归原来的人办。' },
  'take-offer': { label: '接过来', consequence: '从现在起归您；办事号不变，日子不变，会告诉来办事的人。' },
  'refuse-offer': { label: '不接', consequence: '退回原来的人；第二次没人接，就由上头来定。' },
  bind: { label: '定给谁办', consequence: '定了就不能再转；会告诉来办事的人。' },
  read: { label: '我知道了', consequence: '这件事就算有回音了，还可以评一评。' },
  deliver: { label: '告诉到了', consequence: '记下怎么告诉到的，这件事就结了。' },
  submit: { label: '交上去', consequence: '' },
};

const SERVICE: Readonly<Record<string, ActionWords>> = {
  ...STEP_ACTIONS,
  ...ACCEPTANCE_ACTIONS,
  'send-out': { label: '报到别的系统', consequence: '记下系统、号和日子；回音还是由我们给。' },
  'done-outside': { label: '在官方程序办好了', consequence: '只记一笔“办好了”，这件事就结了。' },
  'done-now': { label: '当场办好', consequence: '当面办完、当面给，这件事就结了。' },
  withdraw: { label: '不办了', consequence: '这件事就撤下来，以后可以再交。' },
  resubmit: { label: '补好了，再交上去', consequence: '窗口最晚下一个上班日给您回话。' },
  approve: { label: '同意', consequence: '写明结果；接着要告诉到本人。' },
};

const DISPUTE: Readonly<Record<string, ActionWords>> = {
  take: { label: '我来接', consequence: '由您负责到底；会告诉来说事的人。' },
  'agree-invite': { label: '同意去请对方', consequence: '只请对方来坐下谈，不说您讲了什么。' },
  invite: { label: '去请对方', consequence: '请柬里不写指责的话；对方可以不来。' },
  'other-agrees': { label: '愿意来谈', consequence: '接着约时间。' },
  'other-refuses': { label: '不愿意谈', consequence: '评理到此为止，会说明还有哪些路。' },
  'plan-meeting': { label: '约时间地点', consequence: '两边都会收到。' },
  agreed: { label: '谈成了', consequence: '写下双方说定的事，两边各看一份。' },
  'end-without': { label: '没谈成', consequence: '评理结束，告诉双方还可以走哪些路。' },
  'hand-over': { label: '已交公安或上级', consequence: '写明交给谁、回执；不再请对方来谈。' },
  statement: { label: '再说几句', consequence: '只有您自己和调解员看得到。' },
  withdraw: { label: '不说了', consequence: '这件事就撤下来，以后可以再说。' },
};

const TASK: Readonly<Record<string, ActionWords>> = {
  complete: { label: '都告诉到了', consequence: '这项任务就结了。' },
  helped: { label: '打过了、帮过了', consequence: '这件事就结了，对方看得到您写的这句话。' },
  'no-need': { label: '不用了', consequence: '这件事就撤下来，不用再来人、再回电话。' },
};

/** What a word shares with a service. */
const ASK = {
  'hand-out': SERVICE['hand-out'] as ActionWords,
  'close-unreachable': SERVICE['close-unreachable'] as ActionWords,
};

const BY_KIND: Readonly<Record<string, Readonly<Record<string, ActionWords>>>> = {
  service: SERVICE,
  dispute: DISPUTE,
  task: TASK,
  ask: { ...ASK, ...ASK_ACTIONS },
};

/** The words of an action; an unknown one (an older client's or newer workflow's) shows its key rather than nothing. */
export const actionWords = (kind: string, action: string): ActionWords =>
  BY_KIND[kind]?.[action] ?? COMMON[action] ?? { label: action, consequence: '' };
