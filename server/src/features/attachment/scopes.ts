import { Injectable } from '@nestjs/common';
import { Bug } from '../../platform/errors/errors.js';
import type { AttachmentScope } from './attachment.types.js';

/** Filled once, in the matter feature's `onModuleInit`: this feature doesn't know it by name. */
@Injectable()
export class AttachmentScopes {
  private scope: AttachmentScope | undefined;

  register(scope: AttachmentScope): void {
    if (this.scope) throw new Bug('two attachment scopes');
    this.scope = scope;
  }

  get(): AttachmentScope {
    if (!this.scope) throw new Bug('no attachment scope was registered');
    return this.scope;
  }
}
