import type { Input, Reply } from '@huiyin/shared/contracts/route';
import type { openFirst } from '@huiyin/shared/contracts/setup';
import { foldName } from '@huiyin/shared/domain/people/names';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import { Digest } from '../../platform/crypto/blind-index.js';
import { Marks } from '../../platform/database/marks.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/errors/errors.js';
import { AccountWriter } from '../account/account-writer.js';
import { demandGoodPassword } from '../account/password-rule.js';
import { StaffKeeper } from '../account/staff-keeper.repository.js';
import { Places } from '../register/places.js';
import { RegisterWriter } from '../register/register-writer.js';
import { foldCode, readableCode } from './readable-code.js';

const MARK = 'setup-code';
const LIFE_MS = 24 * 3_600_000;

/** The first account of an empty installation: opened with a one-time code that only the server's terminal shows. */
@Injectable()
export class FirstAccount {
  constructor(
    private readonly keeper: StaffKeeper,
    private readonly accounts: AccountWriter,
    private readonly register: RegisterWriter,
    private readonly places: Places,
    private readonly marks: Marks,
    private readonly digest: Digest,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly uow: UnitOfWork,
  ) {}

  async needed(): Promise<{ needed: boolean }> {
    return { needed: !(await this.keeper.any()) };
  }

  /** A fresh code, the earlier one void; undefined when somebody can sign in already. Kept as a keyed digest only. */
  async prepare(): Promise<string | undefined> {
    if (await this.keeper.any()) return undefined;
    const code = readableCode(4);
    const kept = `${this.digestOf(code)} ${this.clock.now() + LIFE_MS}`;
    await this.uow.run('setup.code', (tx) => this.marks.set(tx, MARK, kept));
    return code;
  }

  /** Throws `setup-done` (409), `setup-code-wrong` (400) and `password-weak` (400). */
  async run(body: Input<typeof openFirst>['body']): Promise<Reply<typeof openFirst>> {
    const { code, login, password } = body;
    await this.demandCode(code);
    demandGoodPassword(password, login);
    const passwordHash = await this.accounts.hash(password);
    await this.uow.run('setup.first', async (tx) => {
      const kept = await this.demandCode(code, tx);
      if (!(await this.marks.swap(tx, MARK, kept, 'used'))) throw new Refusal('setup-done');
      await this.write(tx, body, passwordHash);
    });
    return { login };
  }

  private async demandCode(typed: string, tx?: Tx): Promise<string> {
    if (await this.keeper.any(tx)) throw new Refusal('setup-done', { status: 409 });
    const kept = (await this.marks.find(MARK, tx)) ?? '';
    const [code, until] = kept.split(' ');
    const right = code === this.digestOf(typed) && Number(until) > this.clock.now();
    if (!right) throw new Refusal('setup-code-wrong', { status: 400 });
    return kept;
  }

  private digestOf(code: string): string {
    return this.digest.of({ setup: foldCode(code) });
  }

  /** The county stands at the top of the tree: its administrator adds the towns. */
  private async write(
    tx: Tx,
    { name, login, county }: Input<typeof openFirst>['body'],
    passwordHash: string,
  ) {
    const now = this.clock.now();
    const known = this.places.list().find(({ level }) => level === 'county');
    const placeId = known?.id ?? this.ids.next();
    if (!known) {
      const top = { id: placeId, parentId: null, level: 'county' as const, code: null, name: county };
      await this.register.insertPlaces(tx, [{ ...top, path: `/${placeId}/`, fromAt: now, toAt: null }]);
    }
    const staffId = this.ids.next();
    const person = { id: staffId, name: foldName(name), login, passwordHash };
    await this.accounts.insertStaff(tx, [{ ...person, phone: null, photoId: null, active: true }]);
    const post = { id: this.ids.next(), staffId, role: 'admin' as const, placeId };
    await this.accounts.insertPosts(tx, [
      { ...post, centreId: null, windowId: null, fromAt: now, toAt: null },
    ]);
  }
}
