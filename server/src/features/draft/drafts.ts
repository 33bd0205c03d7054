import type { putDraft, sharedDraft } from '@huiyin/shared/contracts/draft';
import type { Input } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { AccountPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import type { Envelope } from '../../platform/crypto/envelope.js';
import { Vault } from '../../platform/crypto/vault.js';
import { TryAgain } from '../../platform/database/dialect.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound, Refusal } from '../../platform/errors/errors.js';
import { DraftRepository } from './draft.repository.js';
import { type DraftText, mergeParts } from './draft-text.js';
import type { FormDraftRow } from './entities.js';

type Shared = z.infer<typeof sharedDraft>;
type Body = Input<typeof putDraft>['body'];

/** A form for 低保 with a family of fifteen has some 8,000 characters. */
const LONGEST = 60_000;
/** More half-done forms than this one account doesn't keep: the oldest goes. */
const MOST = 20;

/** Half-done forms of signed-in residents: each of their phones goes on with the same one, under the same request key. */
@Injectable()
export class Drafts {
  constructor(
    private readonly repository: DraftRepository,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly uow: UnitOfWork,
  ) {}

  async list(who: AccountPrincipal) {
    const rows = await this.repository.open(who.accountId, MOST);
    return {
      items: rows.map((row) => ({
        itemId: row.itemId,
        title: this.textOf(row).title,
        changedAt: row.changedAt,
      })),
    };
  }

  /** Throws 404 where this account has none of that item. */
  async get(who: AccountPrincipal, itemId: string): Promise<Shared> {
    const row = await this.repository.find(who.accountId, itemId);
    if (!row) throw notFound();
    return this.view(row, []);
  }

  /** Keeps the pages sent, unless another phone changed one later; answers the whole as it stands now. */
  put(who: AccountPrincipal, itemId: string, body: Body): Promise<Shared> {
    return this.uow.run('draft.put', async (tx) => {
      const row = await this.repository.find(who.accountId, itemId, tx);
      if (!row) return this.begin(tx, who.accountId, itemId, body);
      if (row.filedAt === null) return this.change(tx, row, body);
      // One that was begun before the other was handed in is that same one, left over on another phone.
      if (row.requestKey === body.requestKey || body.beganAt <= row.filedAt) return this.view(row, []);
      await this.repository.drop(tx, who.accountId, itemId);
      return this.begin(tx, who.accountId, itemId, body);
    });
  }

  drop(who: AccountPrincipal, itemId: string): Promise<void> {
    return this.uow.run('draft.drop', (tx) => this.repository.drop(tx, who.accountId, itemId));
  }

  /** It was handed in: what was written is gone from here, what is left tells the other phones. In the unit that files. */
  async filed(tx: Tx, accountId: string, itemId: string, requestKey: string, filedId: string): Promise<void> {
    const now = this.clock.now();
    const row = await this.repository.find(accountId, itemId, tx);
    const filed = { requestKey, filedId, filedAt: now, changedAt: now, text: null };
    if (!row) {
      await this.repository.add(tx, { id: this.ids.next(), accountId, itemId, version: 1, ...filed });
      return;
    }
    // Somebody else's form of the same item, half done: that one is still to be handed in.
    if (row.filedAt === null && row.requestKey !== requestKey) return;
    if (!(await this.repository.change(tx, row, filed)))
      throw new TryAgain('draft changed while it was filed');
  }

  private async begin(tx: Tx, accountId: string, itemId: string, body: Body): Promise<Shared> {
    const id = this.ids.next();
    const now = this.clock.now();
    const { parts } = mergeParts({}, body.parts, body.device, now);
    const row: FormDraftRow = {
      ...{ id, accountId, itemId, requestKey: body.requestKey, version: 1, changedAt: now },
      ...{ filedId: null, filedAt: null },
      text: this.seal(id, { title: body.title, beganAt: Math.min(body.beganAt, now), parts }),
    };
    const others = await this.repository.open(accountId, MOST * 2, tx);
    await this.repository.removeAll(
      tx,
      others.slice(MOST - 1).map((o) => o.id),
    );
    await this.repository.add(tx, row);
    return this.view(row, []);
  }

  private async change(tx: Tx, row: FormDraftRow, body: Body): Promise<Shared> {
    const before = this.textOf(row);
    const { parts, newer } = mergeParts(before.parts, body.parts, body.device, this.clock.now());
    if (newer.length === body.parts.length) return this.view(row, newer);
    const title = body.title || before.title;
    const changes = { text: this.seal(row.id, { ...before, title, parts }), changedAt: this.clock.now() };
    if (!(await this.repository.change(tx, row, changes))) throw new TryAgain('two phones at once');
    return this.view({ ...row, ...changes, version: row.version + 1 }, newer);
  }

  private view(row: FormDraftRow, newer: string[]): Shared {
    const { parts } = this.textOf(row);
    return {
      requestKey: row.requestKey,
      version: row.version,
      changedAt: row.changedAt,
      parts: Object.entries(parts).map(([key, { at, value }]) => ({ key, at, value })),
      newer,
      filed: row.filedId === null || row.filedAt === null ? null : { id: row.filedId, at: row.filedAt },
    };
  }

  private textOf({ id, text }: FormDraftRow): DraftText {
    if (text === null) return { title: '', beganAt: 0, parts: {} };
    return JSON.parse(this.vault.open('form_draft', 'text', id, text as Envelope)) as DraftText;
  }

  private seal(id: string, text: DraftText): Envelope {
    const plain = JSON.stringify(text);
    if (plain.length > LONGEST) throw new Refusal('draft-too-long', { status: 422 });
    return this.vault.seal('form_draft', 'text', id, plain);
  }
}
