import { Injectable } from '@nestjs/common';
import { Passwords } from '../../platform/auth/passwords.js';
import type { Tx } from '../../platform/database/tx.js';
import { AccountRepository } from './account.repository.js';
import type { AccountRow, BindingRow, LoginRow, PostRow, StaffRow } from './entities.js';
import { StaffRepository } from './staff.repository.js';

/** Bulk writing for import and seed; chunks of at most 500 rows per statement. The values are taken as checked. */
@Injectable()
export class AccountWriter {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly staff: StaffRepository,
    private readonly passwords: Passwords,
  ) {}

  /** To be awaited before the unit opens: it takes some 30 ms. */
  hash(password: string): Promise<string> {
    return this.passwords.hash(password);
  }

  /** Their passwords are their own, unless told. */
  insertStaff(
    tx: Tx,
    rows: readonly (Omit<StaffRow, 'passwordDue'> & { passwordDue?: boolean })[],
  ): Promise<void> {
    return this.staff.insertStaff(
      tx,
      rows.map((row) => ({ passwordDue: null, ...row })),
    );
  }

  insertPosts(tx: Tx, rows: readonly PostRow[]): Promise<void> {
    return this.staff.insertPosts(tx, rows);
  }

  async insertAccounts(tx: Tx, accounts: readonly AccountRow[], logins: readonly LoginRow[]): Promise<void> {
    await this.accounts.insertAccounts(tx, accounts);
    await this.accounts.insertLogins(tx, logins);
  }

  /** Whoever seeds sets `wechat: true` on the residents of these bindings. Listeners are not told. */
  insertBindings(tx: Tx, rows: readonly BindingRow[]): Promise<void> {
    return this.accounts.insertBindings(tx, rows);
  }
}
