/** Kinds of quarrels, as people say them. */
export const DISPUTE_TYPES: Readonly<Record<string, string>> = {
  neighbour: '邻里',
  family: '家里',
  land: '田地山林',
  house: '房子宅基',
  damage: '赔偿',
  contract: '合同账目',
  wages: '工钱',
  water: '用水排水',
  other: '别的',
};

/** Answers to the danger question. */
export const DANGERS: Readonly<Record<string, string>> = {
  none: '没有',
  hurt: '有人受伤或被打',
  threat: '扬言要打人、杀人、自杀',
  'family-violence': '家里有人打人',
  child: '有孩子受伤害',
};

/** The title of a case: neutral, names nobody. */
export const disputeTitle = (type: string): string =>
  `请人评理（${DISPUTE_TYPES[type] ?? DISPUTE_TYPES.other}）`;

/** What goes at once to who may act. */
export const redFlagMessage = (number: string) => ({
  title: '有危险，马上看',
  text: `${number}：来说事的人说有人身危险。两小时内要有人接，必要时报110；不要联系对方。`,
});

/** Headings and notes of a case. */
export const DISPUTE_WORDS = {
  mine: '我说的事',
  theirs: '对方的说法',
  first: '来说事的人这边',
  what: '什么事',
  want: '想要怎样',
  type: '哪一类',
  other: '对方是谁',
  otherPhone: '对方电话',
  otherWhere: '对方住哪',
  danger: '有没有危险',
  added: '补充的话',
  meeting: '见面',
  evidence: '照片和凭据',
  past: '见面的时间要在以后。',
  notThere: '登记里没有找到这个人，请重新选一位，或者只写名字。',
  ownSide: '对方不能是来说事的本人。',
  respondentNote: '村里请您坐下来一起商量。谈不谈由您；您说的话只有调解员看得到。',
  applicantNote: '您说的话只有您自己和调解员看得到；没有您同意，不会去找对方。',
  kinNote: '您是其中一家的人，这件事由别的调解员接，内容不给您看。',
  redFlagNote: '这件事有人身危险：只帮您、不联系对方。急的时候马上打110。',
} as const;
