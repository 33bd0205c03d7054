import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { Bug } from '../../platform/errors/errors.js';
import type { AttachmentScope } from './attachment.types.js';

/** Filled in `onModuleInit` by whoever has papers (matters, mandates): this feature knows none of them by name. */
@Injectable()
export class AttachmentScopes {
  private readonly scopes: AttachmentScope[] = [];

  register(scope: AttachmentScope): void {
    this.scopes.push(scope);
  }

  /** One that asks each: a paper hangs on one thing, and the others don't know that. */
  get(): AttachmentScope {
    if (this.scopes.length === 0) throw new Bug('no attachment scope was registered');
    return {
      maySee: (principal, id) => this.mayAny(principal, id),
      whose: (id) => this.whoseAny(id),
    };
  }

  private async mayAny(principal: Principal, id: string): Promise<boolean> {
    for (const scope of this.scopes) if (await scope.maySee(principal, id)) return true;
    return false;
  }

  private async whoseAny(id: string): ReturnType<AttachmentScope['whose']> {
    for (const scope of this.scopes) {
      const found = await scope.whose(id);
      if (found) return found;
    }
    return null;
  }
}
