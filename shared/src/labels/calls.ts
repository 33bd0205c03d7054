/** What a caller knows before the phone is picked up. */
export interface CallWords {
  /** 云台镇便民服务中心 */
  centre: string;
  /** Who phones: 李敏. */
  caller: string;
  /** Who is to be told: 王桂兰. */
  who: string;
  /** One or several messages, oldest first, each a full sentence. */
  texts: readonly string[];
  /** Where to phone back. */
  phone: string | null;
}

/** The sentence to read out: who calls first, whether it is the right person next, and only then the matter itself. */
export const callSentence = ({ centre, caller, who, texts, phone }: CallWords): string =>
  [
    `您好，我是${centre}的${caller}。请问您是${who}吗？`,
    texts.map((text, i) => (i === 0 ? text : `还有一件：${text}`)).join(''),
    phone === null ? '' : `有不清楚的，随时打${phone}。`,
  ].join('');

/** Instead of the number, once it turned out wrong. */
export const WRONG_NUMBER_THROUGH = '号码不对，请上门告诉，顺便问新号码';

/** What came of a call, as the list shows it. */
export const CALL_RESULTS = {
  heard: '听到了',
  'no-answer': '没人接',
  'wrong-number': '号码不对',
  'handed-slip': '条子交到手了',
} as const;
