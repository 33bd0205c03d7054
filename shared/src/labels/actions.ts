/** What a button says and what happens when it is pressed, by kind and action; the phone and the console draw the same words. */
export interface ActionWords {
  label: string;
  consequence: string;
}

const COMMON: Readonly<Record<string, ActionWords>> = {
  note: { label: '记一笔', consequence: '只有工作人员看得到。' },
  urge: { label: '催一下', consequence: '经办的人马上会看到；一天能催一次。' },
  read: { label: '我知道了', consequence: '这件事就算有回音了，还可以评一评。' },
  deliver: { label: '告诉到了', consequence: '记下怎么告诉到的，这件事就结了。' },
  submit: { label: '交上去', consequence: '' },
};

const SERVICE: Readonly<Record<string, ActionWords>> = {
  accept: { label: '收下', consequence: '开始办；马上告诉对方最晚哪天有结果。' },
  'done-now': { label: '当场办好', consequence: '当面办完、当面给，这件事就结了。' },
  return: { label: '退回补材料', consequence: '一次列全缺什么；对方补好再交，时间不算对方的。' },
  transfer: { label: '转给别的窗口', consequence: '换窗口办，办事号不变；会告诉对方。' },
  refuse: { label: '办不了', consequence: '写明依据、理由和出路，书面送达。' },
  withdraw: { label: '不办了', consequence: '这件事就撤下来，以后可以再交。' },
  resubmit: { label: '补好了，再交上去', consequence: '窗口最晚下一个上班日给您回话。' },
  'survey-done': { label: '入户看过了', consequence: '记下两位去的人和看到的情况。' },
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
};

const BY_KIND: Readonly<Record<string, Readonly<Record<string, ActionWords>>>> = {
  service: SERVICE,
  dispute: DISPUTE,
  task: TASK,
};

/** The words of an action; an unknown one (an older client's or newer workflow's) shows its key rather than nothing. */
export const actionWords = (kind: string, action: string): ActionWords =>
  BY_KIND[kind]?.[action] ?? COMMON[action] ?? { label: action, consequence: '' };
