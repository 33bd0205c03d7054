import type { createNotice, getDraft } from '@huiyin/shared/contracts/notice';
import type { Reply } from '@huiyin/shared/contracts/route';
import { noticeBy } from '@huiyin/shared/labels/notices';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound, Refusal } from '../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { Places } from '../register/places.js';
import { ChooseAudience } from './choose-audience.js';
import { audienceFaults, type Draft } from './draft-checks.js';
import type { NoticeRow } from './entities.js';
import { Notices } from './notice.repository.js';
import { mayWrite } from './notice-scope.js';
import { StaffNotices } from './staff-notices.js';

/** Writes and changes a draft; nobody hears of it. */
@Injectable()
export class WriteDraft {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: Notices,
    private readonly audience: ChooseAudience,
    private readonly list: StaffNotices,
    private readonly places: Places,
    private readonly keys: RequestKeys,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** In the name of the place whose editor addresses all of the audience. Throws `invalid` with the fields. */
  async create(who: StaffPrincipal, draft: Draft, use: KeyUse): Promise<Reply<typeof createNotice>> {
    this.check(who, draft);
    const post = this.postFor(who, draft);
    const row: NoticeRow = {
      ...contentOf(draft),
      id: this.ids.next(),
      placeId: post.placeId,
      placePath: post.placePath,
      state: 'draft',
      version: 1,
      byStaffId: who.staffId,
      byLabel: noticeBy(this.places.get(post.placeId).name, who.name),
      createdAt: this.clock.now(),
      sentAt: null,
      recalledAt: null,
    };
    const { id } = await this.uow.run('notice.create', (tx) =>
      this.keys.run(tx, use, async () => {
        await this.notices.insert(tx, row);
        return row.id;
      }),
    );
    return this.list.one(who, id);
  }

  /** Throws not-found, `notice-sent` once it is out, `stale` when a colleague changed it in between, `invalid` with the fields. */
  async update(who: StaffPrincipal, id: string, draft: Draft): Promise<Reply<typeof createNotice>> {
    const notice = await this.own(who, id);
    if (notice.state !== 'draft') throw new Refusal('notice-sent');
    this.check(who, draft);
    const done = await this.uow.run('notice.update', (tx) =>
      this.notices.updateDraft(tx, id, notice.version, contentOf(draft)),
    );
    if (!done) throw new Refusal('stale');
    return this.list.one(who, id);
  }

  /** The text as it was written. */
  async read(who: StaffPrincipal, id: string): Promise<Reply<typeof getDraft>> {
    const { title, body, ask, urgent, event, audience, state } = await this.own(who, id);
    return { id, state, title, body, ask, urgent, event, audience: audience as Draft['audience'] };
  }

  private async own(who: StaffPrincipal, id: string): Promise<NoticeRow> {
    const notice = await this.notices.find(id);
    if (!notice || !mayWrite(who, ['editor', 'supervisor'], notice)) throw notFound();
    return notice;
  }

  private check(who: StaffPrincipal, draft: Draft): void {
    const errors = audienceFaults(draft.audience, this.audience.limitsOf(who), 'audience.');
    if (errors.length > 0) throw new Refusal('invalid', { status: 400, errors });
  }

  /** The editor's post nearest to the audience that covers all of it. */
  private postFor(who: StaffPrincipal, { audience }: Draft) {
    const paths = audience.placeIds.map((id) => this.places.get(id).path);
    const posts = who.posts.filter(
      ({ role, placePath }) => role === 'editor' && paths.every((path) => path.startsWith(placePath)),
    );
    const nearest = posts.sort((a, b) => b.placePath.length - a.placePath.length)[0];
    if (!nearest) throw new Refusal('forbidden', { status: 403 });
    return nearest;
  }
}

const contentOf = ({ title, body, ask, urgent, event, audience }: Draft) => ({
  ...{ title, body, ask, urgent, event, audience },
});
