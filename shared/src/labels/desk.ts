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
