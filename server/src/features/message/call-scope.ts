import type { Post } from '../../platform/auth/principal.js';

/** Whose calls a member of staff makes. */
export interface CallScope {
  /** Calls of matters that these centres handle. */
  readonly centreIds: readonly string[];
  /** Calls to people who live in these places. */
  readonly paths: readonly string[];
  /** There also those whose number was wrong: somebody goes to the door. */
  readonly doorPaths: readonly string[];
}

/** `/county/town/village/`, or below it: above the village one sees only what is on one's own desk. */
const isVillageOrBelow = (path: string) => path.split('/').filter(Boolean).length >= 3;

const unique = (values: readonly string[]) => [...new Set(values)];

/**
 * From the posts alone: a clerk phones for the own centre and (in a village) for its people; a grid worker for the grid, at the
 * door too; a supervisor sees all of the place.
 */
export const callScope = (posts: readonly Post[]): CallScope => {
  const of = (role: Post['role']) => posts.filter((post) => post.role === role);
  const clerks = of('clerk');
  const grid = of('grid').map((post) => post.placePath);
  return {
    centreIds: unique(clerks.flatMap((post) => (post.centreId === null ? [] : [post.centreId]))),
    paths: unique([
      ...clerks.map((post) => post.placePath).filter(isVillageOrBelow),
      ...grid,
      ...of('supervisor').map((post) => post.placePath),
    ]),
    doorPaths: unique(grid),
  };
};

interface CallPlace {
  readonly state: string;
  readonly centreId: string | null;
  readonly placePath: string;
}

/**
 * The same rule for one row, as the list's query has it. What is told from above the village (its own people must not know of it) stays
 * with the desk also when the number was wrong: nobody of the village goes to the door.
 */
export const inCallScope = (scope: CallScope, row: CallPlace): boolean => {
  const within = (paths: readonly string[]) => paths.some((path) => row.placePath.startsWith(path));
  if (row.state === 'wrong-number' && isVillageOrBelow(row.placePath)) return within(scope.doorPaths);
  return (row.centreId !== null && scope.centreIds.includes(row.centreId)) || within(scope.paths);
};
