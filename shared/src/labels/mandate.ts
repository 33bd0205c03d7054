import type { HelpingPost, MandateFault, MandateProof } from '../domain/people/mandate.js';

/** A post that helps, by its place: 上湾网格的网格员. */
export const postName = (post: HelpingPost, place: string): string =>
  post === 'grid' ? `${place}的网格员` : `${place}服务站`;

/** How the timeline names who acts under a mandate. */
export const filedByHelper = (name: string): string => `${name}（帮着办的，手机）`;
export const doneByHelper = (name: string): string => `${name}（帮着办的）`;

interface ProofWords {
  by: string;
  witness: string | null;
}

const PROOFS: Readonly<Record<MandateProof, (w: ProofWords) => string>> = {
  'own-phone': () => '本人在自己手机上点的',
  code: () => '两个人在一起，用本人家联系卡上的码',
  present: ({ by }) => `两个人当面说的，${by}记下`,
  spoken: ({ by, witness }) => `本人口头说的，${witness ?? ''}在场作证，${by}记下`,
  paper: ({ by }) => `本人在纸上签了字，${by}拍照存下`,
};

/** How it was shown that the person wants it. */
export const sayProof = (how: MandateProof, words: ProofWords): string => PROOFS[how](words);

export const MANDATE_HOW: Readonly<Record<'present' | 'spoken' | 'paper', string>> = {
  present: '两个人都来了，当面说的',
  spoken: '本人口头说的，有人作证',
  paper: '本人在纸上签了字',
};

export const endsBy = (until: string, once: boolean): string =>
  once ? `办完一件就停，最晚到${until}` : `到${until}为止`;
const ENDED_BY: Readonly<Record<string, string>> = {
  owner: '本人停的',
  guardian: '户主替孩子停的',
  staff: '本人说了，工作人员停的',
  helper: '帮忙的人自己不办了',
  matter: '事情办完了',
  died: '登记上写着人已经不在了',
};
export const hasEnded = (when: string, why: string): string => `${when}停了，${ENDED_BY[why] ?? why}`;
export const ranOut = (when: string): string => `${when}到期了`;

/** Who hears: the person, and whoever helps. */
export const hearsOwner = (name: string, phones: number): string =>
  phones > 0 ? `${name}本人手机上收` : `${name}本人由村里打电话告诉`;
export const hearsHelper = (name: string, phones: number): string =>
  phones > 0 ? `${name}手机上也提醒，只提醒有消息` : `${name}没有登录过手机，收不到提醒`;
export const hearsPost = (name: string): string => `${name}在工作台上收提醒`;

/** Told when a mandate begins or ends. */
export const MANDATE_MESSAGES = {
  given: (helper: string, items: string, proof: string) => ({
    title: '记下了谁帮您办事',
    text: `记下了：让${helper}帮您办“${items}”，${proof}。办了什么您都看得到。不是您的意思，在“我家”里点一下就停，或者打电话给村里。`,
  }),
  ended: (helper: string) => ({
    title: '不让帮了',
    text: `从现在起，${helper}看不到您的事，也不能替您办了。`,
  }),
  /** To the helper: names nobody, for it lies on a phone that goes on to the next one. */
  helperGiven: { title: '有人请您帮着办事', text: '有人请您帮着办事。打开“我家”里的“我在帮谁”看一看。' },
  helperEnded: { title: '不用再帮着办了', text: '有一份请您帮着办的，已经停了。' },
  helperNews: (item: string) => ({
    title: '您帮着办的事有消息',
    text: `您帮着办的“${item}”有新消息。打开“我家”里的“我在帮谁”看一看。`,
  }),
} as const;

/** Why a mandate can't be recorded like this; fills `mandate-unfit`. */
export const MANDATE_FAULTS: Readonly<Record<MandateFault | 'gone' | 'item' | 'unverified', string>> = {
  self: '自己的事不用请人，直接办就行。',
  days: '最长一年，到期再说一次。',
  witness: '口头说的要写见证人，不能是本人、帮忙的人，也不能是记录的人。',
  paper: '请把签了字的那张纸拍下来。',
  'own-post': '帮忙的就是您自己：请本人在纸上签字拍照，或者请第三个人在场作证。',
  gone: '登记上这个人已经不在这里了。',
  item: '有一项已经不办了，请重新选。',
  unverified: '这个人还在等网格员核实，核实好了再记。',
};

/** What was done under a mandate, as the owner reads it. */
export const DEED_FILED = '交上去';

/** The screens: 我家 on the phone, a person's page on the console. */
export const MANDATE = {
  title: '让谁帮我办',
  sub: '自己办不了，可以请人办，随时能停',
  helpingTitle: '我在帮谁',
  helpingSub: '别人请我帮着办的',
  none: '还没有请谁帮忙。',
  noneHeld: '还没有人请您帮忙。',
  give: '请人帮我办',
  forWhom: '给谁找人帮忙',
  who: '请谁帮忙',
  byCode: '别的人（他手机上出一个码）',
  code: '对方手机上的码',
  codeHelp: '对方打开“我家”里的“我在帮谁”，点“出一个码”，念给您听。',
  what: '帮我办哪些事',
  whatHelp: '只能办选中的这几样，别的看不到。',
  find: '找一找要办的事',
  howLong: '到什么时候',
  once: '办完这一件就停',
  month: '一个月',
  halfYear: '半年',
  year: '一年',
  confirm: '就请他帮忙',
  given: '记下了。办了什么，这里都看得到。',
  stop: '不让帮了',
  stopSure: (name: string) => `停了以后，${name}马上看不到您的事，也不能替您办。`,
  giveUp: '我不帮了',
  giveUpSure: (name: string) => `以后看不到${name}的事。`,
  deeds: '办过什么',
  noDeeds: '还没有办过什么。',
  live: '在帮',
  over: '停了',
  whose: (name: string) => `${name}的事`,
  hears: (say: string) => `消息：${say}`,
  filedBy: (who: string, how: string) => `谁交的：${who}，${how}`,
  past: '已经停了的',
  myCode: '出一个码',
  myCodeHelp: '念给请您帮忙的人听，他在自己手机上输。一刻钟有效，用一次。',
  whoAmI: '您是哪一位',
  byCard: '两个人在一起，用他家联系卡上的码',
  cardCode: '他家联系卡上的码',
  cardLook: '看看是哪一家',
  cardChoose: '帮哪一位办',
  fileFor: (name: string, item: string) => `给${name}办“${item}”`,
  noSignal: '没有信号，还没有交上去。',
  noSignalNext: '替别人办的不在手机里等着，有信号了再点一次“交上去”。',
  next: '换下一个人',
  nextWhy: '前一个人的名字、号码、照片都会从这个手机上清掉。',
  chooseItems: '请先选要办的事。',
  chooseHelper: '请先选请谁帮忙。',
  staffTitle: '让谁帮忙办',
  staffNone: '没有记过委托。',
  record: '记一份委托',
  helper: '谁来帮忙',
  helperPerson: '登记里的一个人',
  how: '本人怎么说的',
  witness: '见证人姓名',
  witnessHelp: '不能是本人、帮忙的人，也不能是您自己。',
  paper: '拍下签了字的那张纸',
  paperThere: '看签了字的纸',
  items: '办哪几样',
  stopStaff: '本人说不让帮了',
  pickHelper: '请先选谁来帮忙。',
} as const;
