/** What a search looks at; an `itemBrief` of the contracts has it all, so the phone can search without a signal. */
export interface Searchable {
  name: string;
  plainName: string;
  synonyms: readonly string[];
}

const NOISE = /怎么办|咋办|怎么弄|怎么搞|如何|办理|我想要|我想|我要|想要|请问|一下|[\s,，。？?！!、“”"·]/g;

const tidy = (words: string): string => words.toLowerCase().replace(NOISE, '');

const pairs = (text: string): string[] => {
  const chars = [...text];
  return chars.slice(1).map((c, i) => `${chars[i]}${c}`);
};

/** Share of the asked words' neighbouring pairs that a phrase has too: 0–1. */
const likeness = (asked: string, phrase: string): number => {
  const wanted = pairs(asked);
  if (wanted.length === 0) return 0;
  const has = new Set(pairs(phrase));
  return wanted.filter((pair) => has.has(pair)).length / wanted.length;
};

/** How well one phrase answers what is asked. The same: 100; it stands in what is asked, or the other way round: less; else how alike. */
const scoreOf = (asked: string, phrase: string): number => {
  if (phrase === asked) return 100;
  if (/^[a-z0-9]+$/.test(asked)) return asked.length > 1 && phrase.startsWith(asked) ? 60 : 0;
  if (phrase.length > 1 && asked.includes(phrase)) return 70 + Math.min(20, 5 * phrase.length);
  if (phrase.includes(asked)) return 50 + Math.round((30 * asked.length) / phrase.length);
  const alike = likeness(asked, phrase);
  return alike >= 0.3 ? Math.round(45 * alike) : 0;
};

/** Items for what a villager types (低保, 爹没了怎么办, db), best first; those that don't fit at all are left out. */
export const search = <T extends Searchable>(items: readonly T[], words: string): T[] => {
  const asked = tidy(words) || words.trim().toLowerCase();
  if (asked === '') return [];
  return items
    .map((item, order) => {
      const phrases = [item.plainName, item.name, ...item.synonyms].map(tidy);
      return { item, order, score: Math.max(...phrases.map((phrase) => scoreOf(asked, phrase))) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ item }) => item);
};
