import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { AccountRow, BindingRow, LoginRow } from './entities.js';

/** Accounts, their log-ins and bindings. */
@Injectable()
export class AccountRepository extends BaseRepository {
  insertAccounts = (tx: Tx, rows: readonly AccountRow[]) => this.insertMany(tx, AccountRow, rows);
  insertLogins = (tx: Tx, rows: readonly LoginRow[]) => this.insertMany(tx, LoginRow, rows);
  insertBindings = (tx: Tx, rows: readonly BindingRow[]) => this.insertMany(tx, BindingRow, rows);

  findLogin = (appId: string, openid: string, tx?: Tx): Promise<LoginRow | null> =>
    this.from(tx, LoginRow).findOneBy({ appId, openid });

  /** Latest used first. */
  findLogins = async (accountIds: readonly string[], tx?: Tx): Promise<LoginRow[]> =>
    accountIds.length === 0
      ? []
      : this.from(tx, LoginRow).find({
          where: { accountId: In([...accountIds]) },
          order: { usedAt: 'DESC', id: 'DESC' },
        });

  touchLogin = (tx: Tx, id: string, usedAt: number) => this.updateOne(tx, LoginRow, { id }, { usedAt });

  /** Whom an account speaks for now, in the order in which they were bound. */
  findLive = (accountId: string, tx?: Tx): Promise<Pick<BindingRow, 'residentId'>[]> =>
    this.from(tx, BindingRow).find({
      select: { residentId: true },
      where: { accountId, endedAt: IsNull() },
      order: { at: 'ASC', id: 'ASC' },
    });

  /** Which accounts speak for these residents now. */
  findLiveOf = async (residentIds: readonly string[], tx?: Tx): Promise<BindingRow[]> =>
    residentIds.length === 0
      ? []
      : this.from(tx, BindingRow).find({
          where: { residentId: In([...residentIds]), endedAt: IsNull() },
          order: { at: 'ASC', id: 'ASC' },
        });

  findPair = (accountId: string, residentId: string, tx?: Tx): Promise<BindingRow | null> =>
    this.from(tx, BindingRow).findOneBy({ accountId, residentId });

  renew = (tx: Tx, id: string, how: BindingRow['how'], at: number) =>
    this.updateOne(tx, BindingRow, { id }, { how, at, endedAt: null });

  end = (tx: Tx, accountId: string, residentId: string, endedAt: number) =>
    this.updateOne(tx, BindingRow, { accountId, residentId, endedAt: IsNull() }, { endedAt });
}
