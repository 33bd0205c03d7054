import type { Principal } from '../../platform/auth/principal.js';
import { notFound } from '../../platform/errors/errors.js';
import { covers, scopeOf } from '../register/scope.js';
import type { NoticeGridRow, NoticeRow } from './entities.js';

/**
 * What of a notice a member of staff sees: `all` of it (the place that sent it) · only `figures` (whoever supervises from above) ·
 * only these `grids` (whoever works below it).
 */
export type Sight =
  | { readonly of: 'all' | 'figures' }
  | { readonly of: 'grids'; readonly gridIds: ReadonlySet<string> };

const SENDERS = ['editor', 'supervisor'] as const;

/** May they change, send or call back what this place writes? A post of exactly that place. */
export const mayWrite = (
  who: Principal,
  roles: readonly string[],
  notice: Pick<NoticeRow, 'placeId'>,
): boolean =>
  who.kind === 'staff' &&
  who.posts.some((post) => roles.includes(post.role) && post.placeId === notice.placeId);

/** The grids in which they knock at doors: those of their grid posts, and those given to them for want of a worker. */
export const ownGrid = (who: Principal, grid: Pick<NoticeGridRow, 'gridPath' | 'workerId'>): boolean =>
  who.kind === 'staff' &&
  (covers(scopeOf(who, ['grid']), grid.gridPath) ||
    (grid.workerId === who.staffId && who.posts.some(({ role }) => role === 'supervisor')));

/** Null: for them it doesn't exist. A draft exists only for the place that writes it. */
export const sightOf = (who: Principal, notice: NoticeRow, grids: readonly NoticeGridRow[]): Sight | null => {
  if (mayWrite(who, SENDERS, notice)) return { of: 'all' };
  if (notice.state === 'draft') return null;
  if (mayWrite(who, ['clerk'], notice)) return { of: 'figures' };
  if (covers(scopeOf(who, ['supervisor']), notice.placePath)) return { of: 'figures' };
  const below = scopeOf(who, SENDERS).filter((path) => path.startsWith(notice.placePath));
  const seen = grids.filter((grid) => ownGrid(who, grid) || covers(below, grid.gridPath));
  return seen.length > 0 ? { of: 'grids', gridIds: new Set(seen.map(({ gridId }) => gridId)) } : null;
};

/** Throws not-found where there is nothing to see. */
export const mustSee = (who: Principal, notice: NoticeRow, grids: readonly NoticeGridRow[]): Sight => {
  const sight = sightOf(who, notice, grids);
  if (!sight) throw notFound();
  return sight;
};

/** The grids within sight. */
export const inSight = (sight: Sight, grids: readonly NoticeGridRow[]): NoticeGridRow[] =>
  grids.filter(({ gridId }) => sight.of !== 'grids' || sight.gridIds.has(gridId));
