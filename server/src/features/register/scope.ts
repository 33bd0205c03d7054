import type { Principal } from '../../platform/auth/principal.js';

/**
 * Paths of the places that this principal's posts of these roles cover (all roles, unless told), none inside another.
 * Nobody but staff covers anything.
 */
export const scopeOf = (principal: Principal, roles?: readonly string[]): string[] => {
  if (principal.kind !== 'staff') return [];
  const paths = principal.posts.filter(({ role }) => !roles || roles.includes(role)).map((p) => p.placePath);
  return [...new Set(paths)].filter(
    (path) => !paths.some((other) => other !== path && path.startsWith(other)),
  );
};

/** Is a place's path within the scope? */
export const covers = (scope: readonly string[], placePath: string): boolean =>
  scope.some((path) => placePath.startsWith(path));
