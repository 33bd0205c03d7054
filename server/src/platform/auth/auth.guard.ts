import type { RouteContract } from '@huiyin/shared/contracts/route';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Bug, Refusal } from '../errors/errors.js';
import type { OurRequest } from '../http/request.js';
import { contractOf } from '../http/route.js';
import { tokenOf } from './cookie.js';
import { PostSources } from './post-source.js';
import { GUEST, type Principal } from './principal.js';
import { Sessions } from './sessions.js';

/** Whether the contract lets this principal in at all. What they then see is the record's matter. */
const admits = (callers: RouteContract['callers'], principal: Principal): boolean => {
  if (callers.includes('guest')) return true;
  if (principal.kind === 'account') return callers.includes('account');
  return principal.kind === 'staff' && principal.posts.some(({ role }) => callers.includes(role));
};

/** Stands before every handler; one without a contract lets nobody in. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly posts: PostSources,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const contract = contractOf(context.getHandler());
    if (!contract) throw new Bug('a handler without @Route');
    const request = context.switchToHttp().getRequest<OurRequest>();
    const principal = await this.whoIs(tokenOf(request));
    request.principal = principal;
    if (principal.kind === 'staff' && principal.passwordDue && !contract.early)
      throw new Refusal('password-due', { status: 403 });
    if (admits(contract.callers, principal)) return true;
    throw principal.kind === 'guest'
      ? new Refusal('not-signed-in', { status: 401 })
      : new Refusal('forbidden', { status: 403 });
  }

  private async whoIs(token: string | undefined): Promise<Principal> {
    const session = token ? await this.sessions.find(token) : undefined;
    if (!session) return GUEST;
    if (session.kind === 'account') {
      return { kind: 'account', accountId: session.subjectId, sessionId: session.id };
    }
    const staff = await this.posts.find(session.subjectId);
    return staff ? { kind: 'staff', staffId: session.subjectId, sessionId: session.id, ...staff } : GUEST;
  }
}
