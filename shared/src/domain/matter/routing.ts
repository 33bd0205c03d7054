import type { Party } from './snapshot.js';

/** What routing looks at. */
export interface RouteFacts {
  kind: string;
  itemId: string | null;
  competence: string;
  level: 'village' | 'town';
  /** Ids of places from the top, `/county/town/village/grid/`, of where the matter comes from. */
  placePath: string;
  redFlag: boolean;
  /** It may not stay in the village: its only handlers are relatives, or the applicant asked for it. */
  away?: 'kin' | 'asked' | undefined;
}

/** A rule is data: the first whose conditions all hold decides, and its id is kept with the matter. */
export interface RouteRule {
  id: string;
  when: Partial<{
    kind: string;
    itemId: string;
    competence: string;
    level: 'village' | 'town';
    redFlag: boolean;
    away: 'kin' | 'asked';
  }>;
  /** `same`: the desk's competence as asked, perhaps at another level. */
  to: { level: 'village' | 'town'; competence: string } | { same: true; level?: 'village' | 'town' };
  why: string;
}

/** A desk somebody can stand at. */
export interface Desk {
  windowId: string;
  centreId: string;
  level: 'village' | 'town';
  competence: string;
  /** Path of the place that the centre serves. */
  placePath: string;
}

export interface Routed {
  party: Party;
  centreId: string;
  ruleId: string;
}

const holds = (rule: RouteRule, f: RouteFacts): boolean =>
  Object.entries(rule.when).every(([key, value]) => f[key as keyof RouteFacts] === value);

const serves = (desk: Desk, placePath: string) => placePath.startsWith(desk.placePath);

/** The desk of that competence nearest to the place; where a centre has no such window, its 综合 desk; then the level above. */
const findDesk = (
  desks: readonly Desk[],
  f: RouteFacts,
  want: { level: 'village' | 'town'; competence: string },
) => {
  const near = desks
    .filter((d) => serves(d, f.placePath) && (f.away === undefined || d.level === 'town'))
    .sort((a, b) => b.placePath.length - a.placePath.length);
  const pick = (level: string, competence: string) =>
    near.find((d) => d.level === level && d.competence === competence);
  return (
    pick(want.level, want.competence) ??
    pick(want.level, 'zonghe') ??
    pick('town', want.competence) ??
    pick('town', 'zonghe') ??
    near[0]
  );
};

/** Which desk answers, and by which rule. Null only when no centre at all serves the place. */
export const route = (rules: readonly RouteRule[], desks: readonly Desk[], f: RouteFacts): Routed | null => {
  const rule = rules.find((r) => holds(r, f));
  const to = rule?.to;
  const want = to && 'competence' in to ? to : { level: to?.level ?? f.level, competence: f.competence };
  const desk = findDesk(desks, f, want);
  return desk
    ? { party: { kind: 'window', id: desk.windowId }, centreId: desk.centreId, ruleId: rule?.id ?? 'by-item' }
    : null;
};

/** Version 1 of the rules. */
export const RULES: readonly RouteRule[] = [
  {
    id: 'red-flag',
    when: { kind: 'dispute', redFlag: true },
    to: { level: 'town', competence: 'zongzhi-tiaojie' },
    why: '有人身危险的纠纷由镇综治调解窗口当值接手(反家庭暴力法14条、人民调解法25条)',
  },
  {
    id: 'dispute',
    when: { kind: 'dispute' },
    to: { level: 'village', competence: 'zongzhi-tiaojie' },
    why: '纠纷先由本村人民调解委员会接(人民调解法8条)',
  },
  {
    id: 'kin-to-town',
    when: { away: 'kin' },
    to: { same: true, level: 'town' },
    why: '村里经办的人都是申请人的亲戚，由镇里办（回避；待本地核实）',
  },
  {
    id: 'asked-to-town',
    when: { away: 'asked' },
    to: { same: true, level: 'town' },
    why: '申请人不想让本村人经手，由镇里办',
  },
  { id: 'by-item', when: {}, to: { same: true }, why: '按清单条目的受理层级和窗口' },
];
