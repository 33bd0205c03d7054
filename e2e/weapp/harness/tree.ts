/** A node of Taro's setData tree: `cn` children, `v` text, `cl` class, `nn` what it is, `sid` the event id, `uid` its id. */
export interface Node {
  sid?: string;
  uid?: string;
  nn?: string;
  cl?: string;
  v?: string;
  cn?: Node[];
  [prop: string]: unknown;
}

export type Match = (node: Node) => boolean;

export const textOf = (node: Node): string => (node.v ?? '') + (node.cn ?? []).map(textOf).join('');

/** Every node that matches, in reading order. */
export const findAll = (node: Node, match: Match, found: Node[] = []): Node[] => {
  if (match(node)) found.push(node);
  for (const child of node.cn ?? []) findAll(child, match, found);
  return found;
};

/** From the node up to the root's child: the way that a tap bubbles. */
export const pathTo = (root: Node, target: Node, above: Node[] = []): Node[] | undefined => {
  for (const child of root.cn ?? []) {
    if (child === target) return [child, ...above];
    const path = pathTo(child, target, [child, ...above]);
    if (path) return path;
  }
  return undefined;
};

/** Puts one setData entry (`root.cn.[0].v`) into the data, as WeChat does. */
export const assign = (data: Record<string, unknown>, key: string, value: unknown): void => {
  const steps = key.split(/[.[\]]+/).filter(Boolean);
  let place: Record<string, unknown> = data;
  steps.slice(0, -1).forEach((step, i) => {
    place[step] ??= /^\d+$/.test(steps[i + 1] ?? '') ? [] : {};
    place = place[step] as Record<string, unknown>;
  });
  // What crosses to the view is a copy, as in WeChat: later changes of the same object must not show.
  place[steps.at(-1) ?? ''] = value && typeof value === 'object' ? JSON.parse(JSON.stringify(value)) : value;
};
