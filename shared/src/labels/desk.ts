/** The console's words around a matter in hand: offers, 催, what may still be asked for, the way, publicity, papers to follow. */

export const AT_DESK = {
  offerTo: (to: string, code: string) => `想转给${to}（${code}）。对方接了才算，接以前还在这里，日子不变。`,
  offerFrom: (from: string, code: string) => `${from}想转到这里（${code}）。接，还是不接？日子不变。`,
  offerBind: (by: string) => `转了两回都没人接，最晚${by}由督办的人定。日子不变。`,
  bounced: (n: number) => `没人接过 ${n} 回`,
  urged: (n: number, who: string, by: string) => `催了 ${n} 次，${who}最晚${by}要说一句新的。`,
  urgeAnswered: (n: number) => `催过 ${n} 次，已经回了话。`,
  promises: '说过的日子',
  firstPromise: '头一回',
  onlyAsk: (when: string, names: string) => `${when}列过一次缺什么。现在只能再要：${names}`,
  nothingMore: (when: string) => `${when}列过一次缺什么，说全了，不能再要别的。`,
  ourFault: (n: number) => `我们漏说 ${n} 次`,
  away: '不让本村人经手，村里的人看不到。',
  way: '办到哪一步',
  wayAnswer: '告诉到本人',
  sheet: '公示',
  sheetUp: (until: string) => `正贴着，贴到${until}。`,
  sheetDown: (until: string) => `撤下了（原定贴到${until}）。`,
  sheetPrint: '打印公示',
  objections: '不同意见',
  later: '后补',
} as const;

/** Marking on a photo what is wrong with it. */
export const MARKING = {
  begin: '在照片上框出来',
  again: (n: number) => `框了 ${n} 处，再改`,
  how: '按住拖一个框；没有鼠标就按 1 到 9，按小键盘的位置框一格。',
  undo: '去掉上一个',
  done: '框好了',
  notAsked: '头一回没说，不能再要',
  fetch: '谁能去拿',
  fetchName: '家里谁去（姓名）',
} as const;

/** The calendar's page, beside what labels/calendar.ts says. */
export const CALENDAR_DESK = {
  hint: '国务院的通知出来后，把原文贴进来，核对，发布。说过的日子不往后推。',
  missing: (year: number) => `${year}年的放假安排还没有发布，跨年的日子都只是暂定的。`,
  year: '哪一年',
  days: (n: number) => `${n}天`,
  none: '没有',
  noText: '请贴上原文，并写明是哪个通知。',
  changes: '变了的日子',
  noChanges: '和现在算的一样，没有日子变。',
  effect: (earlier: number, stays: number) => `${earlier}件的日子会提前，${stays}件照说过的日子不变。`,
  publishConsequence: (earlier: number) =>
    `从现在起按它算；提前了的 ${earlier} 件马上告诉本人。发布以后改，要再发一回。`,
  published: '发布了。',
  stops: '这一条不改，不能发布。',
  draftOf: (by: string, when: string) => `${by} ${when}存的草稿`,
  add: '记上',
  centre: '哪个中心',
} as const;

/** The roster's page, beside what labels/roster.ts says. */
export const ROSTER_DESK = {
  hint: '空着就是谁在谁办；有人请假，手上的事由代办的人接着办，日子不变。',
  everybody: '谁在谁办',
  closed: '不上班',
  people: '在岗的人',
  nobodyAway: '没有人请假。',
  from: '从哪天',
  to: '到哪天',
  who: '谁请假',
  noStandIn: '不指定，由窗口接着办',
  leaveConsequence: '手上的事马上转给代办的人；请假期间新来的不派给他。',
  handed: (n: number) => `记下了，${n}件事有人接着办。`,
  backDone: '记下了，代办到此为止。',
  save: '定下来',
  leavingConsequence: '马上退出他的所有登录，列出他手上的一切；每个岗都有人接，才算离了。',
  holds: (n: number) => `手上还有 ${n} 件`,
  alone: '没有别人，必须有人接',
  leftDone: (n: number) => `交清了，${n}件事有人接。`,
  how: { owes: '欠回音', holds: '在手上', task: '里面的一步', asked: '等他回话' },
} as const;

/** Asking afterwards how it was, and 没解决 said by phone or at the door. */
export const AFTER_DESK = {
  title: '回访',
  hint: '抽签抽到的人，没手机的也在里面；不是您办的事才给您。',
  solved: '解决了吗',
  yes: '解决了',
  no: '没解决',
  score: '他说的是哪一级（没说就不选）',
  words: '他还说了什么',
  send: '记下来',
  noAnswer: '没找到人',
  silent: '不愿意说',
  notSolved: '有人打电话来说“没解决”',
  notSolvedHint: '还是原来的办事号，换一个人再办，日子更短。',
  number: '办事号',
  how: '怎么听到的',
  phone: '电话里',
  visit: '上门',
  reopen: '再办一次',
  reopened: (number: string, line: string) => `${number}：${line}`,
} as const;

/** The register of relatives among the staff. */
export const KIN_DESK = {
  title: '亲戚备案',
  hint: '申请人和经办的人、村里班子成员是近亲的，另外登记，多一次上门核实。',
  empty: '没有备案。',
  columns: ['办事号', '谁的事', '和谁、什么关系', '谁报的', '上门核实'],
  visited: { done: '去过了', open: '还没去', 'not-yet': '还没开始' },
  source: { applicant: '填表时说的', staff: '工作人员报的', register: '登记里看出来的' },
} as const;

/** Sentences to begin from, and whether they read plainly. */
export const REPLY_DESK = {
  begin: '照样子写：',
  plain: '读起来可以更平白：',
} as const;

/** Copying to other systems and taking their results, beside what labels/outside.ts says. */
export const COPY_DESK = {
  hint: '按那边表单的顺序，一项一项复制：按 Enter 复制并到下一项。看了完整号码，会记下来，本人看得见。',
  sent: '报过的',
  resultsHint:
    '别的系统定了的，用它导出的 Excel，或者一行一件贴进来。先看看每一行会怎样，再录；再录一次不会多录。',
  file: '或者选那个系统导出的 Excel',
  line: (n: number) => `第${n}行`,
  sums: (dry: boolean, s: { will: number; done: number; noted: number; left: number }) =>
    dry
      ? `可以录 ${s.will} 件，先记下 ${s.noted} 件，${s.left} 行不动。`
      : `录好 ${s.done} 件，记下 ${s.noted} 件，${s.left} 行没动。`,
} as const;
