import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PostSource, PostSources } from '../../platform/auth/post-source.js';
import { Clock } from '../../platform/clock/clock.js';
import { Places } from '../register/places.js';
import { StaffRepository } from './staff.repository.js';

/** Tells the guard, at every request, who a member of staff is today: a post that ended a second ago opens nothing. */
@Injectable()
export class StaffPosts implements PostSource, OnModuleInit {
  constructor(
    private readonly sources: PostSources,
    private readonly repository: StaffRepository,
    private readonly places: Places,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async find(staffId: string): ReturnType<PostSource['find']> {
    const staff = await this.repository.find(staffId);
    if (!staff?.active) return undefined;
    const posts = await this.repository.findPostsOf(staffId, this.clock.now());
    return {
      name: staff.name,
      passwordDue: staff.passwordDue === true,
      posts: posts.map(({ id, role, placeId, centreId, windowId }) => ({
        ...{ id, role, placeId, centreId, windowId },
        placePath: this.places.get(placeId).path,
      })),
    };
  }
}
