import type { AskTopic } from '@huiyin/shared/domain/ask/workflow';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { Envelope } from '../../platform/crypto/envelope.js';
import { Vault } from '../../platform/crypto/vault.js';
import { BaseRepository } from '../../platform/database/base-repository.js';
import { isDuplicate, TryAgain } from '../../platform/database/dialect.js';
import type { Tx } from '../../platform/database/tx.js';
import { AskRow } from './entities.js';

/** What was said, by the labels of its section: `words`, `should`, `body` … */
export type Said = Readonly<Record<string, string>>;

export interface NewAsk {
  readonly id: string;
  readonly topic: AskTopic;
  readonly residentId: string;
  readonly said: Said;
  readonly about: string | null;
  readonly openKey: string | null;
  readonly at: number;
}

/** The rows of questions; what was said is sealed on its way in and opened on its way out. */
@Injectable()
export class AskRepository extends BaseRepository {
  constructor(private readonly vault: Vault) {
    super();
  }

  find(matterId: string, tx?: Tx): Promise<AskRow | null> {
    return this.from(tx, AskRow).findOneBy({ id: matterId });
  }

  findOpen(tx: Tx, openKey: string): Promise<AskRow | null> {
    return this.rows(tx, AskRow).findOneBy({ openKey });
  }

  /** What is said to be wrong of this person and not answered yet. */
  openMends(residentId: string): Promise<AskRow[]> {
    return this.reader(AskRow).find({
      where: { residentId, topic: 'ask.mend', openKey: Not(IsNull()) },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  said(row: AskRow): Said {
    return JSON.parse(this.vault.open('ask', 'said', row.id, row.said as Envelope)) as Said;
  }

  /** Of two phones at the same moment the later one begins again, and finds the earlier one's. */
  async add(tx: Tx, { said, ...row }: NewAsk): Promise<void> {
    const sealed = this.vault.seal('ask', 'said', row.id, JSON.stringify(said));
    await this.rows(tx, AskRow)
      .insert({ ...row, said: sealed, pointedTo: null })
      .catch((error: unknown) => {
        throw isDuplicate(error) ? new TryAgain('said twice at once', { cause: error }) : error;
      });
  }

  async answered(tx: Tx, id: string, pointedTo: string | null): Promise<void> {
    await this.rows(tx, AskRow).update({ id }, { openKey: null, pointedTo });
  }

  async closed(tx: Tx, id: string): Promise<void> {
    await this.rows(tx, AskRow).update({ id }, { openKey: null });
  }
}
