import { sayPost } from '@huiyin/shared/labels/roster';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { notFound } from '../../platform/errors/errors.js';
import { type Staff, StaffDirectory, type StaffPost } from '../account/staff-directory.js';
import { StaffKeeper } from '../account/staff-keeper.repository.js';
import { type Centre, Centres } from '../register/centres.js';
import { Places } from '../register/places.js';
import { covers, scopeOf } from '../register/scope.js';

/** Whose roster and leave somebody may arrange: that of the centres which they lead or administer, and of the people there. */
@Injectable()
export class WhoManages {
  constructor(
    private readonly staff: StaffDirectory,
    private readonly keeper: StaffKeeper,
    private readonly centres: Centres,
    private readonly places: Places,
  ) {}

  /** Centres that this caller manages. */
  centresOf(who: StaffPrincipal): Centre[] {
    const scope = scopeOf(who, ['supervisor', 'admin']);
    return this.centres.list().filter((c) => covers(scope, c.placePath));
  }

  /** Centres at which this caller works, or whose village or town they work in. */
  seenBy(who: StaffPrincipal): Centre[] {
    const near = who.posts.flatMap((p) => {
      const own = p.centreId === null ? undefined : this.centres.find(p.centreId);
      return own ?? this.centres.nearest(p.placePath) ?? [];
    });
    const all = new Map([...near, ...this.centresOf(who)].map((c) => [c.id, c]));
    return [...all.values()];
  }

  /** Throws 404 for who isn't theirs: every post must lie where they manage, and an administrator is an administrator's. */
  async ask(who: StaffPrincipal, staffId: string): Promise<{ staff: Staff; posts: StaffPost[] }> {
    const staff = await this.staff.find(staffId);
    const posts = await this.keeper.postsOf(staffId);
    const admin = who.posts.some((p) => p.role === 'admin');
    const scope = scopeOf(who, ['supervisor', 'admin']);
    const theirs = posts.every(
      (p) => covers(scope, this.places.get(p.placeId).path) && (admin || p.role !== 'admin'),
    );
    if (!staff || posts.length === 0 || !theirs) throw notFound();
    return { staff, posts };
  }

  /** Everybody with a post at a centre or (a station's) in its grids: also those who are away. */
  async peopleOf(centre: Centre): Promise<Map<string, StaffPost[]>> {
    const inside = this.places.list().filter((p) => p.path.startsWith(centre.placePath));
    const ids = centre.level === 'village' ? inside.map((p) => p.id) : [centre.placeId];
    const people = new Map<string, StaffPost[]>();
    for (const post of await this.keeper.posts(ids))
      people.set(post.staffId, [...(people.get(post.staffId) ?? []), post]);
    return people;
  }

  /** The centre where a post is: its own, else the nearest above its place. */
  centreOf(post: StaffPost): Centre | undefined {
    if (post.centreId !== null) return this.centres.find(post.centreId);
    const { path } = this.places.get(post.placeId);
    return this.centres.nearest(path);
  }

  say(post: StaffPost): string {
    const where =
      post.windowId !== null ? this.centres.windowLabel(post.windowId) : this.places.get(post.placeId).name;
    return sayPost(where, post.role);
  }
}
