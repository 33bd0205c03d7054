import type { Role } from '@huiyin/shared/domain/people/roles';

/** One post of a member of staff: a role, at a place. */
export interface Post {
  readonly id: string;
  readonly role: Role;
  readonly placeId: string;
  /** Ids from the top of the place tree down to this place, joined by `/`, with a slash at both ends. */
  readonly placePath: string;
  readonly centreId: string | null;
  readonly windowId: string | null;
}

export interface GuestPrincipal {
  readonly kind: 'guest';
}
export interface AccountPrincipal {
  readonly kind: 'account';
  readonly accountId: string;
  readonly sessionId: string;
}
export interface StaffPrincipal {
  readonly kind: 'staff';
  readonly staffId: string;
  readonly name: string;
  readonly sessionId: string;
  readonly posts: readonly Post[];
  /** Still to change the initial password. */
  readonly passwordDue?: boolean;
}

/** Who asks. Derived from the session on the server, never from input. */
export type Principal = GuestPrincipal | AccountPrincipal | StaffPrincipal;

export const GUEST: GuestPrincipal = { kind: 'guest' };

/** `account:01J…`, `staff:01J…`, `guest`: one stable word per principal, for request keys and limits. */
export const principalKey = (principal: Principal): string => {
  switch (principal.kind) {
    case 'guest':
      return 'guest';
    case 'account':
      return `account:${principal.accountId}`;
    case 'staff':
      return `staff:${principal.staffId}`;
  }
};
