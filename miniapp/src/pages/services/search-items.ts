import type { ItemBrief, Items } from '@/hooks/use-items';

export interface Group {
  key: string;
  label: string;
  items: ItemBrief[];
}

/** Words that say nothing about what is wanted. */
const FILLERS =
  /怎么办|怎么弄|咋办|咋弄|如何|怎样|我想|想要|要办|办理|申请|可以|能不能|吗|呢|了|的|[\s,。?!,.?!、]/g;

const pairsOf = (text: string): string[] =>
  text.length < 2 ? [text] : Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));

const scoreOf = (item: ItemBrief, wanted: string, raw: string): number => {
  const names = [item.plainName, item.name];
  const said = [...item.synonyms, ...item.lifeEvents];
  if (names.some((name) => name.includes(wanted))) return 100;
  // A villager's whole saying, or a saying within what he typed: 爹没了怎么办.
  if (said.some((saying) => saying.includes(wanted) || raw.includes(saying))) return 90;
  const text = [...names, ...said, item.category].join('|');
  const pairs = pairsOf(wanted);
  const hits = pairs.filter((pair) => text.includes(pair)).length;
  return hits / pairs.length >= 0.5 ? Math.round((hits / pairs.length) * 60) : 0;
};

/** Finds items by the villagers' own words; the best first. Pure, so that it works with no signal. */
export const searchItems = ({ items }: Items, words: string): ItemBrief[] => {
  const raw = words.trim();
  const wanted = raw.replace(FILLERS, '') || raw;
  return items
    .map((item) => ({ item, score: scoreOf(item, wanted, raw) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
};

/** Groups by what happened at home. */
export const byLifeEvent = ({ items, lifeEvents }: Items): Group[] => {
  const byId = new Map(items.map((item) => [item.id, item]));
  return lifeEvents
    .map(({ key, label, itemIds }) => ({ key, label, items: itemIds.flatMap((id) => byId.get(id) ?? []) }))
    .filter((group) => group.items.length > 0);
};

/** Groups by department, in the catalogue's order. */
export const byDepartment = ({ items }: Items): Group[] => {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const group = groups.get(item.department) ?? { key: item.department, label: item.department, items: [] };
    group.items.push(item);
    groups.set(item.department, group);
  }
  return [...groups.values()];
};
