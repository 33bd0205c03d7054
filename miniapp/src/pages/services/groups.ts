import type { ItemBrief, Items } from '@/hooks/use-items';

export interface Group {
  key: string;
  label: string;
  items: ItemBrief[];
}

/** Groups by what happened at home. */
export const byLifeEvent = ({ items, lifeEvents }: Items): Group[] => {
  const byId = new Map(items.map((item) => [item.id, item]));
  return lifeEvents
    .map(({ key, label, itemIds }) => ({ key, label, items: itemIds.flatMap((id) => byId.get(id) ?? []) }))
    .filter((group) => group.items.length > 0);
};

/** Groups by who one is. */
export const byWho = ({ items, whoIAm = [] }: Items): Group[] => {
  const byId = new Map(items.map((item) => [item.id, item]));
  return whoIAm
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
