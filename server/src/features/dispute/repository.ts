import { Injectable } from '@nestjs/common';
import type { Envelope } from '../../platform/crypto/envelope.js';
import { Vault } from '../../platform/crypto/vault.js';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { DisputeCase, DisputeStatement } from './entities.js';

/** The story as it was brought. */
export interface Story {
  what: string;
  want: string;
}
/** The other side, as far as one could tell. */
export interface OtherSide {
  phone?: string | undefined;
  where?: string | undefined;
}

/** The rows of disputes; what was said is sealed on its way in and opened on its way out. */
@Injectable()
export class DisputeRepository extends BaseRepository {
  constructor(private readonly vault: Vault) {
    super();
  }

  find(matterId: string, tx?: Tx): Promise<DisputeCase | null> {
    return this.from(tx, DisputeCase).findOneBy({ id: matterId });
  }

  story(row: DisputeCase): Story {
    return this.open('dispute_case', 'story', row.id, row.story);
  }

  other(row: DisputeCase): OtherSide {
    return this.open('dispute_case', 'other', row.id, row.other);
  }

  async statements(matterId: string): Promise<{ partyId: string | null; words: string; at: number }[]> {
    const rows = await this.reader(DisputeStatement).find({
      where: { matterId },
      order: { at: 'ASC', id: 'ASC' },
    });
    return rows.map((r) => ({
      partyId: r.partyId,
      at: r.at,
      words: this.open<{ words: string }>('dispute_statement', 'words', r.id, r.words).words,
    }));
  }

  async add(
    tx: Tx,
    row: Pick<DisputeCase, 'id' | 'type' | 'danger' | 'otherName'>,
    story: Story,
    other: OtherSide,
  ): Promise<void> {
    await this.rows(tx, DisputeCase).insert({
      ...row,
      story: this.seal('dispute_case', 'story', row.id, story),
      other: this.seal('dispute_case', 'other', row.id, other),
      meetingAt: null,
      meetingWhere: null,
    });
  }

  async addStatement(tx: Tx, row: Omit<DisputeStatement, 'words'>, words: string): Promise<void> {
    const sealed = this.seal('dispute_statement', 'words', row.id, { words });
    await this.rows(tx, DisputeStatement).insert({ ...row, words: sealed });
  }

  async setMeeting(tx: Tx, id: string, meetingAt: number, meetingWhere: string): Promise<void> {
    await this.rows(tx, DisputeCase).update({ id }, { meetingAt, meetingWhere });
  }

  private seal(table: string, column: string, id: string, value: object): Envelope {
    return this.vault.seal(table, column, id, JSON.stringify(value));
  }

  private open<T>(table: string, column: string, id: string, sealed: object): T {
    return JSON.parse(this.vault.open(table, column, id, sealed as Envelope)) as T;
  }
}
