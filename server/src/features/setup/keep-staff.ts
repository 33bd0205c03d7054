import type { Input, Reply } from '@huiyin/shared/contracts/route';
import type { addPost, addStaff, resetPassword } from '@huiyin/shared/contracts/setup';
import { foldName } from '@huiyin/shared/domain/people/names';
import { POST_WORDS } from '@huiyin/shared/labels/setup';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Sessions } from '../../platform/auth/sessions.js';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import { isDuplicate } from '../../platform/database/dialect.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound, Refusal } from '../../platform/errors/errors.js';
import { AccountWriter } from '../account/account-writer.js';
import type { PostRow } from '../account/entities.js';
import { type KeptStaff, StaffKeeper } from '../account/staff-keeper.repository.js';
import { Centres } from '../register/centres.js';
import { Reach } from './reach.js';
import { readableCode } from './readable-code.js';

type NewPost = Input<typeof addPost>['body'];

const misfit = (reason: string) => new Refusal('post-does-not-fit', { status: 400, params: { reason } });

/** Staff and their posts. The initial password is told once, to whoever added them, and opens nothing but its own change. */
@Injectable()
export class KeepStaff {
  constructor(
    private readonly reach: Reach,
    private readonly keeper: StaffKeeper,
    private readonly accounts: AccountWriter,
    private readonly centres: Centres,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly uow: UnitOfWork,
  ) {}

  /** Throws `not-found`, `post-does-not-fit` (400) and `login-taken` (409). */
  async add(who: StaffPrincipal, body: Input<typeof addStaff>['body']): Promise<Reply<typeof addStaff>> {
    const id = this.ids.next();
    const { login } = body;
    const posts = body.posts.map((post) => this.row(who, id, post));
    const password = readableCode(3);
    const passwordHash = await this.accounts.hash(password);
    const person = { id, name: foldName(body.name), login, phone: body.phone || null, passwordHash };
    await this.uow
      .run('setup.staff', async (tx) => {
        await this.accounts.insertStaff(tx, [{ ...person, photoId: null, active: true, passwordDue: true }]);
        await this.accounts.insertPosts(tx, posts);
      })
      .catch((error: unknown) => {
        throw isDuplicate(error) ? new Refusal('login-taken', { params: { login } }) : error;
      });
    return { id, login, password };
  }

  /** Throws `not-found`, `post-does-not-fit` (400) and `post-there` (409). */
  async addPost(who: StaffPrincipal, id: string, body: NewPost): Promise<Reply<typeof addPost>> {
    await this.colleague(who, id);
    const row = this.row(who, id, body);
    await this.uow.run('setup.post', async (tx) => {
      const held = (await this.keeper.posts([row.placeId], tx)).filter(({ staffId }) => staffId === id);
      if (held.some(({ role, windowId }) => role === row.role && windowId === row.windowId))
        throw new Refusal('post-there');
      await this.accounts.insertPosts(tx, [row]);
    });
    return { id: row.id };
  }

  /** Only of whom all posts are below one's own: a village's administrator gives nobody of the town a password. Throws `not-found`. */
  async resetPassword(who: StaffPrincipal, id: string): Promise<Reply<typeof resetPassword>> {
    const { login } = await this.colleague(who, id);
    const password = readableCode(3);
    const hash = await this.accounts.hash(password);
    await this.uow.run('setup.password', async (tx) => {
      await this.keeper.setPassword(tx, id, hash, true);
      await this.sessions.closeAll(tx, 'staff', id);
    });
    return { id, login, password };
  }

  private async colleague(who: StaffPrincipal, id: string): Promise<KeptStaff> {
    const staff = await this.keeper.find(id);
    const posts = await this.keeper.postsOf(id);
    const mine = new Set(this.reach.list(who).map((place) => place.id));
    if (!staff || posts.length === 0 || !posts.every(({ placeId }) => mine.has(placeId))) throw notFound();
    return staff;
  }

  private row(who: StaffPrincipal, staffId: string, { role, placeId, windowId }: NewPost): PostRow {
    const own = { id: this.ids.next(), staffId, role, fromAt: this.clock.now(), toAt: null };
    if (role === 'clerk') return { ...own, ...this.desk(who, windowId) };
    const { level } = this.reach.place(who, placeId);
    if (role === 'grid' && level !== 'grid') throw misfit(POST_WORDS.gridNeedsGrid);
    if (role !== 'grid' && (level === 'grid' || level === 'cell')) throw misfit(POST_WORDS.notHere);
    const centre = this.centres.list().find((one) => one.placeId === placeId);
    const mediation = this.centres
      .windowsOf(centre?.id ?? '')
      .find(({ competence }) => role === 'mediator' && competence === 'zongzhi-tiaojie');
    return { ...own, placeId, centreId: centre?.id ?? null, windowId: mediation?.id ?? null };
  }

  /** A clerk sits at a window: its centre and place are theirs. */
  private desk(who: StaffPrincipal, windowId: string | undefined) {
    if (windowId === undefined) throw misfit(POST_WORDS.clerkNeedsWindow);
    const window = this.centres.findWindow(windowId);
    if (!window) throw misfit(POST_WORDS.windowElsewhere);
    const { placeId } = this.centres.get(window.centreId);
    this.reach.place(who, placeId);
    return { placeId, centreId: window.centreId, windowId };
  }
}
