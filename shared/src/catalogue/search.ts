/** What a search looks at; an `itemBrief` of the contracts has it all, so the phone can search without a signal. */
export interface Searchable {
  name: string;
  plainName: string;
  synonyms: readonly string[];
}

/** Words that say that somebody asks, not what about. */
const NOISE =
  /怎么办理|怎么办|咋个办|咋办|咋整|咋弄|怎么弄|怎么搞|怎么申请|如何|办理|我想要|我想问|我想|我要|想要|请问|问一下|一下|有没有|能不能|可不可以|可以吗|行不行|找谁|找哪个|在哪里|在哪儿|在哪|哪里|什么|啥子|啥|[\s,，。？?！!、“”"·.；;：:]|[了吗呢吧啊呀嘛么的]/g;

/** Words of the house and of dialects that mean the same; the first stands for all. */
const SAME: readonly (readonly [string, RegExp])[] = [
  ['娃', /细伢子?|细崽|伢崽|崽崽|伢子|小孩子?|孩子|娃娃|娃儿|娃子|伢仔|崽|小把戏|娃/g],
  ['爹', /老汉儿?|老倌子|老爸|阿爸|阿爹|父亲|爸爸|爹爹|爸|大大|爹/g],
  ['娘', /妈妈|老娘|阿妈|母亲|姆妈|老妈|妈|娘/g],
  ['没', /冇得?|莫得|冒得|没有|没得|木有|没/g],
  ['死', /去世|过世|过背|老掉|走掉|不在(?=$|了)|归西|死/g],
  ['房', /房屋|房子|屋子|屋里|屋头|屋|房/g],
  ['地', /田地|土地|田土|田|地/g],
  ['老婆', /婆娘|堂客|媳妇|屋里人|老婆/g],
  ['钱', /票子|钞票|铜钱|钱/g],
  ['补', /补贴|补助|补/g],
];

/** Characters that sound or look alike, as they come out of a keyboard of pinyin or of handwriting; the first stands for all. */
const ALIKE = [
  '保宝饱褓堡',
  '报抱暴爆',
  '底低抵',
  '贴帖',
  '残惨',
  '疾急及级',
  '证正政症争征怔整挣',
  '养氧痒样',
  '老佬姥',
  '医一衣依',
  '疗聊',
  '住主注柱',
  '房坊防方',
  '宅窄',
  '基鸡机积',
  '户护互',
  '口扣',
  '销消肖',
  '失实时',
  '业夜叶',
  '登灯蹬',
  '记计季',
  '丧桑',
  '葬脏',
  '低滴',
  '农浓',
  '津金斤今',
  '救就旧',
  '助祝',
  '收手',
  '孤姑估',
  '漏露陋',
  '退腿',
  '伍武五午',
  '危围威微',
  '调跳条',
  '解姐介',
  '律率绿',
  '师诗',
  '承成呈',
  '包苞',
  '销肖',
  '特忒',
  '困捆',
  '销硝',
] as const;
const FIRST: ReadonlyMap<string, string> = new Map(
  ALIKE.flatMap((group) => [...group].slice(1).map((char) => [char, group[0] as string] as const)),
);

const tidy = (words: string): string => words.toLowerCase().replace(NOISE, '');
const plain = (words: string): string => SAME.reduce((said, [one, all]) => said.replace(all, one), words);
const folded = (words: string): string => [...words].map((char) => FIRST.get(char) ?? char).join('');

interface Phrase {
  text: string;
  pairs: ReadonlySet<string>;
}

const pairs = (text: string): Set<string> => {
  const chars = [...text];
  return new Set(chars.slice(1).map((c, i) => `${chars[i]}${c}`));
};

const phraseOf = (text: string): Phrase => ({ text, pairs: pairs(text) });

/** How many of the neighbouring pairs both have. */
const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let n = 0;
  for (const pair of a) if (b.has(pair)) n += 1;
  return n;
};

/** Share of the asked words' pairs that a phrase has too, or the other way round for a phrase of some length: 0–1. */
const likeness = (asked: Phrase, phrase: Phrase): number => {
  const both = shared(asked.pairs, phrase.pairs);
  if (both === 0) return 0;
  return Math.max(both / asked.pairs.size, phrase.pairs.size > 2 ? (0.9 * both) / phrase.pairs.size : 0);
};

/** One character more, less or other. */
const oneOff = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [[...a], [...b]] : [[...b], [...a]];
  // Of three characters another one is another word: 外地人, 外星人.
  if (long.length - short.length > 1 || (short.length === long.length && long.length < 4)) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = long.slice(at + 1).join('');
  return rest === short.slice(short.length === long.length ? at + 1 : at).join('');
};

/** How well one phrase answers what is asked. The same: 100; it stands in what is asked, or the other way round: less; else how alike. */
const scoreOf = (asking: Phrase, saying: Phrase): number => {
  const [asked, phrase] = [asking.text, saying.text];
  if (phrase === '') return 0;
  if (phrase === asked) return 100;
  if (/^[a-z0-9]+$/.test(asked)) return asked.length > 1 && phrase.startsWith(asked) ? 60 : 0;
  if (phrase.length > 1 && asked.includes(phrase)) return 70 + Math.min(20, 5 * phrase.length);
  if (phrase.includes(asked)) return 50 + Math.round((30 * asked.length) / phrase.length);
  if (phrase.length > 2 && oneOff(asked, phrase)) return 62;
  const alike = likeness(asking, saying);
  return alike >= 0.3 ? Math.round(45 * alike) : 0;
};

/** As typed, in the house's own words, and with characters that sound alike: each a little less sure. */
const WAYS: readonly { of: (words: string) => string; less: number }[] = [
  { of: (words) => words, less: 0 },
  { of: plain, less: 2 },
  { of: (words) => folded(plain(words)), less: 6 },
];

const phrasesOf = new WeakMap<Searchable, readonly (readonly Phrase[])[]>();

/** The phrases of an item in each way; made once for each item that is searched again and again. */
const spoken = (item: Searchable): readonly (readonly Phrase[])[] => {
  const known = phrasesOf.get(item);
  if (known) return known;
  const phrases = [item.plainName, item.name, ...item.synonyms].map((phrase) => tidy(phrase) || phrase);
  const made = WAYS.map(({ of }) => phrases.map((phrase) => phraseOf(of(phrase))));
  phrasesOf.set(item, made);
  return made;
};

/** The best that any phrase of an item does in any way of saying it. */
const bestOf = (item: Searchable, asked: readonly Phrase[]): number => {
  let best = 0;
  spoken(item).forEach((phrases, way) => {
    const less = WAYS[way]?.less ?? 0;
    for (const phrase of phrases) best = Math.max(best, scoreOf(asked[way] as Phrase, phrase) - less);
  });
  return best;
};

/** Below this it is a guess that helps nobody. */
const LEAST = 14;

/**
 * Items for what a villager types (低保, 爹没了怎么办, 低宝, 细伢子上户口, db), best first; those that don't fit at all are left out. A name
 * typed as it stands is always found first.
 */
export const search = <T extends Searchable>(items: readonly T[], words: string): T[] => {
  const asked = tidy(words) || words.trim().toLowerCase();
  if (asked === '') return [];
  const ways = WAYS.map(({ of }) => phraseOf(of(asked)));
  return items
    .map((item, order) => ({ item, order, score: bestOf(item, ways) }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ item }) => item);
};
