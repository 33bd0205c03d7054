/** The check of somebody who was not on the register. */
export type CheckOutcome = 'new' | 'same' | 'not-here';

export const CHECK_OUTCOMES: Readonly<Record<CheckOutcome, string>> = {
  new: '是新来的人',
  same: '就是登记里的人',
  'not-here': '查无此人',
};

/** The task; it names nobody, as titles are read in lists. `place`: 柳溪村上湾网格. */
export const checkTitle = (place: string): string => `核实一位新登记的人（${place}）`;

/** How the timeline of the task names who opened and closed it. */
export const CHECK_OPENED_BY = '新登记';
export const CHECK_CLOSED_BY = '核实登记';

/** Beside the task. */
export const CHECK_NOTE = '要核实谁';
export const checkAsk = (name: string, bySelf: boolean): string =>
  `${name}，${bySelf ? '自己在手机上' : '在窗口'}登记的。请上门或打电话问一句：是不是住在这里，登记里是不是已经有这个人。`;
export const checkDone = (name: string, outcome: CheckOutcome): string =>
  `${name}：${CHECK_OUTCOMES[outcome]}。`;

/** In the person's list of who looked: who checked, and what came of it. */
export const CHECK_READ = '核实登记';
export const checkReason = (outcome: CheckOutcome, note: string | undefined): string =>
  note ? `${CHECK_OUTCOMES[outcome]}：${note}` : CHECK_OUTCOMES[outcome];

/** To the phone that had registered the person. */
export const checkMessage = (outcome: CheckOutcome, name: string): { title: string; text: string } =>
  outcome === 'not-here'
    ? {
        title: '没有核实到',
        text: `您登记的${name}，村里没有核实到，这部手机先不能替${name}办事了。弄错了，请带身份证到服务站说一声。`,
      }
    : { title: '核实好了', text: `您登记的${name}，村里核实好了，可以接着办事。` };

/** To the desk that has an open matter of somebody who isn't there. */
export const absentMessage = (
  name: string,
  number: string,
  title: string,
): { title: string; text: string } => ({
  title: '申请人没有核实到',
  text: `${number} ${title}：村里没有核实到${name}，请先核对再往下办。`,
});

/** The list of who waits, and the form of the check. */
export const CHECK_FORM = {
  waiting: (n: number, more: boolean) => `等着核实的人（${n}${more ? '+' : ''}）`,
  title: '核实这个人',
  hint: '上门或打电话问过再填；填了就算数，会告诉登记的人。',
  sameAs: '登记里是谁',
  householdOf: '住在谁家（可以不选）',
  change: '重新选',
  note: '补一句（可以不填，本人看得见）',
  send: '核实好了',
} as const;
