/** The counter's helpers: the desk's phone, the document camera, the card reader, the strokes of the day. */

export const PAIRING = {
  open: '手机拍照',
  title: '用手机拍材料',
  how: '用窗口的手机扫这个码（回音小程序“工作人员”里，或微信扫一扫），拍的照片马上落进正填的表。连一次管一班，换人或退出就断。',
  code: '扫不了就在手机上输这八个数字',
  waiting: '等手机扫码…',
  codeOver: '这个码过时了。',
  again: '再出一个码',
  paired: (who: string) => `手机已连：${who}`,
  let: '断开',
  ended: '手机断开了',
  failed: '没有出成码。',
  hold: (n: number) => `手机拍了 ${n} 张，选好人和事就放进来。`,
} as const;

export const CAMERA = {
  open: '高拍仪',
  title: '高拍仪、摄像头',
  shoot: '拍下来',
  device: '用哪个',
  asking: '正在打开摄像头…',
  taken: (n: number) => `拍了 ${n} 张，都放进去了。`,
  absent: '没有找到摄像头。请看看线插好没有，或者用手机拍、把照片拖进来。',
  refused: '浏览器没有得到许可。请点地址栏左边的摄像头图标选“允许”，再打开一次。',
  busy: '摄像头正被别的程序用着。关掉那个程序，再打开一次。',
  insecure: '这个网址上浏览器不让用摄像头，请告诉管电脑的人。先用手机拍，或者把照片拖进来。',
  retry: '再打开一次',
} as const;

export const TRAY = {
  target: '新照片放这里',
  aim: '新照片改放这里',
  paste: '照片拖进来、粘贴（Ctrl+V）都行。',
} as const;

export const READER = {
  nobody: '登记里没有这张证上的人。',
  idRead: '读到身份证，正在找人…',
  cardRead: '读到卡号，已填。',
} as const;

export const TALLY = {
  title: '当场办完的，记一笔',
  question: '问事',
  stamp: '盖章',
  skip: '不记',
  noted: (what: string, n: number) => `记下了：今天${what} ${n} 次。`,
  takeBack: '记错了，去掉',
  takenBack: '去掉了。',
  failed: '没有记上。',
} as const;

export const ON_THE_SPOT = {
  open: '当场办好了',
  say: '办了什么',
  done: '办好了，当场告诉了本人。',
} as const;

/** The phone's page. */
export const DESK_PHONE = {
  title: '给窗口电脑拍照',
  row: '连窗口电脑拍材料',
  sub: '扫一下电脑上的码，一班一次',
  scan: '扫电脑上的码',
  code: '电脑上的八个数字',
  join: '连上',
  joined: (desk: string, clerk: string) => `已连上${desk}，${clerk}的电脑`,
  until: (when: string) => `${when}前有效，电脑换人就断`,
  shoot: '拍一张',
  sent: (n: number) => `送到了 ${n} 张，都在电脑的表里。`,
  sending: '正在送…',
  failed: '这一张没送到',
  retry: '再送',
  let: '断开',
  ended: '和电脑断开了。请在电脑上重新出码，再扫一次。',
  wrong: '没有读到码，请对准电脑屏幕再扫。',
} as const;
