import { sayInstant } from './units.js';

/** Why a form came on paper; the words go into the matter's own timeline. */
export const PAPER_REASON_LABELS = {
  'power-cut': '停电或断网',
  visit: '上门时收的',
  busy: '当时来不及录',
  other: '别的原因',
} as const;

export type PaperReason = keyof typeof PAPER_REASON_LABELS;

/** The first line of what came on paper: both moments, and why. */
export const sayPaper = (receivedAt: number, typedAt: number, reason: PaperReason): string =>
  `纸质表：${sayInstant(receivedAt)}收下（${PAPER_REASON_LABELS[reason]}），${sayInstant(typedAt)}录进来。日子从收下那天算起。`;

/** Under what the photo of the paper form itself lies. */
export const PAPER_FORM_SLOT = 'paper-form';

/** What is wrong with the moment on a paper. */
export const PAPER_TIME_WRONG = {
  future: '收到纸的时间还没到，请对一对。',
  'too-old': '纸收下超过30天了，请先找督办人，不能直接录。',
  'before-pad': '这张纸印出来以前就收到了？请对一对时间。',
  'not-paper': '只有纸上收的才填收到的时间。',
} as const;

/** The pad of forms for a day without power, and the typing in. */
export const PAD = {
  title: '备用纸本',
  why: '停电、断网时用纸收。每张先印好办事号和查询码，撕下一半给对方；来电后照号录进来，日子从收下那天算起。',
  count: '印几张',
  print: '预留号码，打印',
  printing: '正在预留号码…',
  again: '再打印',
  none: '还没有印过。',
  line: (forms: number, used: number) => `${forms}张，用过${used}张`,
  form: '办事登记表（纸质）',
  stub: '请收好，凭号可查',
  number: '办事号',
  queryCode: '查询码',
  at: '收下时间：　　　　年　　月　　日　　时　　分',
  who: '姓名',
  idNumber: '身份证号（没有就空着）',
  phone: '电话（没有的，写话带给谁）',
  place: '住址、哪一组',
  item: '办什么事',
  what: '情况',
  papers: '带来的材料（拍照留底，原件还给本人）',
  sign: '本人签名或按手印',
  taker: '收件人',
  ask: '有事问',
  stubSay: '录进系统以后，凭这个号和查询码就能查到办到哪一步。',
  photo: '那张纸质表',
  receivedAt: '纸是什么时候收的（刚收的不用填）',
  reason: '为什么现在才录',
  padNumber: '纸上印的办事号（没有就空着）',
  dayOnly: '日子从这个时间算起。',
} as const;
