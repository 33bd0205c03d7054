import { Injectable } from '@nestjs/common';
import { Bug } from '../errors/errors.js';
import type { Post } from './principal.js';

/** Who a member of staff is today. The feature that keeps staff implements it. */
export interface PostSource {
  /** Undefined: left, suspended, or never was. */
  find(
    staffId: string,
  ): Promise<
    { readonly name: string; readonly posts: readonly Post[]; readonly passwordDue?: boolean } | undefined
  >;
}

/** Filled once by that feature's `onModuleInit`: the platform doesn't know it by name. */
@Injectable()
export class PostSources {
  private source: PostSource | undefined;

  register(source: PostSource): void {
    if (this.source) throw new Bug('two post sources');
    this.source = source;
  }

  async find(staffId: string): ReturnType<PostSource['find']> {
    if (!this.source) throw new Bug('no post source was registered');
    return this.source.find(staffId);
  }
}
