import type { cancelLeaving, finishLeaving, startLeaving } from '@huiyin/shared/contracts/roster';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { showNumber } from '@huiyin/shared/domain/matter/number';
import { sayNoHeir } from '@huiyin/shared/labels/roster';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Sessions } from '../../platform/auth/sessions.js';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound, Refusal } from '../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { StaffRepository } from '../account/staff.repository.js';
import { type Staff, StaffDirectory, type StaffPost } from '../account/staff-directory.js';
import { StaffKeeper } from '../account/staff-keeper.repository.js';
import { HandOn } from '../matter/engine/hand-on.js';
import type { Matter } from '../matter/store/entities.js';
import { samePost } from './leaves.js';
import { WhoManages } from './who-manages.js';

type Post = Reply<typeof startLeaving>['posts'][number];
type Heir = Input<typeof finishLeaving>['body']['heirs'][number];

/** Leaving for good, in two steps: first nobody can work under that name any more; then every post has an heir, and all that was held. */
@Injectable()
export class Leaving {
  constructor(
    private readonly manages: WhoManages,
    private readonly sessions: Sessions,
    private readonly staff: StaffDirectory,
    private readonly keeper: StaffKeeper,
    private readonly posts: StaffRepository,
    private readonly handOn: HandOn,
    private readonly keys: RequestKeys,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Ends every session at once and lists what they hold. Asked again it lists what is left. Nobody sends themselves away. */
  async start(who: StaffPrincipal, staffId: string): Promise<Reply<typeof startLeaving>> {
    const { staff, posts } = await this.ask(who, staffId);
    await this.uow.run('roster.leaving', async (tx) => {
      await this.posts.setActive(tx, staffId, false);
      await this.sessions.closeAll(tx, 'staff', staffId);
    });
    const held = await this.handOn.of(staffId);
    return {
      staff: { id: staff.id, name: staff.name },
      holds: held.map(({ matter, how }) => ({
        ...{ matterId: matter.id, number: showNumber(matter.number), title: matter.title, how },
      })),
      posts: await Promise.all(posts.map((post) => this.post(post))),
    };
  }

  /** A slip: they stay, and sign in again. Once the posts have gone on there is nothing to find: 404. */
  async cancel(who: StaffPrincipal, staffId: string): Promise<Reply<typeof cancelLeaving>> {
    const { staff } = await this.ask(who, staffId);
    await this.uow.run('roster.stay', (tx) => this.posts.setActive(tx, staffId, true));
    return { staff: { id: staff.id, name: staff.name } };
  }

  /** Throws `heirs-missing`, naming the posts, and then nothing has changed. */
  async finish(
    who: StaffPrincipal,
    staffId: string,
    heirs: readonly Heir[],
    use: KeyUse,
  ): Promise<Reply<typeof finishLeaving>> {
    const { staff, posts } = await this.ask(who, staffId);
    if (staff.active) throw notFound();
    await this.check(posts, heirs);
    const at = this.clock.now();
    await this.uow.run('roster.left', async (tx) => {
      await this.keys.run(tx, use, async () => {
        await this.pass(tx, posts, heirs, at);
        await this.posts.endPosts(tx, { staffId }, at);
        return staffId;
      });
    });
    const handed = await this.handOn.run({
      ...{ staffId, by: { id: `staff:${who.staffId}`, label: who.name } },
      heirs: (matter) => heirsFor(matter, posts, heirs),
    });
    return { handed, at };
  }

  private ask(who: StaffPrincipal, staffId: string): Promise<{ staff: Staff; posts: StaffPost[] }> {
    if (who.staffId === staffId) throw notFound();
    return this.manages.ask(who, staffId);
  }

  private async post(post: StaffPost): Promise<Post> {
    const candidates = await this.candidates(post);
    const others = (await this.keeper.posts([post.placeId])).filter(
      (p) => p.staffId !== post.staffId && p.leaveId == null && samePost(p, post),
    );
    const known = await this.staff.list(others.map((p) => p.staffId));
    const alone = ![...known.values()].some((s) => s.active);
    return { id: post.id, say: this.manages.say(post), alone, candidates };
  }

  private async candidates(post: StaffPost): Promise<{ id: string; name: string }[]> {
    const centre = this.manages.centreOf(post);
    const around = centre ? await this.staff.around(centre.id) : [];
    return around.filter((s) => s.id !== post.staffId).map(({ id, name }) => ({ id, name }));
  }

  private async check(posts: readonly StaffPost[], heirs: readonly Heir[]): Promise<void> {
    const errors: { path: string; code: string; message: string }[] = [];
    for (const post of posts) {
      const { alone, candidates, say } = await this.post(post);
      const heir = heirs.find((h) => h.postId === post.id);
      const fits = heir ? candidates.some((c) => c.id === heir.staffId) : !alone;
      if (!fits) errors.push({ path: `heirs.${post.id}`, code: 'heir', message: sayNoHeir(say) });
    }
    if (errors.length > 0) throw new Refusal('heirs-missing', { status: 422, errors });
  }

  private async pass(tx: Tx, posts: readonly StaffPost[], heirs: readonly Heir[], at: number): Promise<void> {
    for (const { postId, staffId } of heirs) {
      const post = posts.find((p) => p.id === postId);
      if (!post) continue;
      const own = await this.keeper.postsOf(staffId);
      if (own.some((p) => p.toAt === null && samePost(p, post))) continue;
      const row = { ...post, id: this.ids.next(), staffId, fromAt: at, toAt: null, leaveId: null };
      await this.posts.insertPosts(tx, [row]);
    }
  }
}

/** The heir of the post by which a matter was held; then any. */
const heirsFor = (matter: Matter, posts: readonly StaffPost[], heirs: readonly Heir[]): string[] => {
  const by = new Map(heirs.map((h) => [h.postId, h.staffId]));
  const fits = (p: StaffPost) =>
    (p.windowId !== null && p.windowId === matter.windowId) ||
    (p.centreId !== null && p.centreId === matter.centreId && p.windowId === null) ||
    matter.placePath.includes(`/${p.placeId}/`);
  const first = posts.filter(fits).flatMap((p) => by.get(p.id) ?? []);
  return [...new Set([...first, ...by.values()])];
};
