import { normaliseIdNumber } from '@huiyin/shared/domain/people/id-number';
import { normalisePhone } from '@huiyin/shared/domain/people/phone';
import { mendRead } from '@huiyin/shared/labels/ask';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { Bug, notFound } from '../../platform/errors/errors.js';
import type { ResidentRow } from './entities.js';
import { RegisterRepository } from './repository.js';
import { type ResidentCard, ResidentCards } from './resident-cards.js';
import { ResidentSecrets } from './resident-secrets.js';

/**
 * So long a corrected phone proves nobody: one member of staff writes it, perhaps their own. As long as a contact card's code lives: by
 * then the person was told, and the grid worker's round came by. The house's own measure; 待本地核实.
 */
const PHONE_FRESH_MS = 30 * 24 * 3_600_000;

export type Resident = Omit<ResidentRow, 'idCipher' | 'idBlind' | 'phoneCipher' | 'phoneBlind'>;

/** How somebody is reached: with the full number, for those who phone or knock. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly through: string | null;
  readonly householdId: string | null;
}

/**
 * The people of the register, for other features. It asks nobody's leave: whoever hands a card out has checked that the
 * caller may have it (`scopeOf` for staff, `Bindings` for accounts, the parties for a matter).
 */
@Injectable()
export class Residents {
  constructor(
    private readonly repository: RegisterRepository,
    private readonly secrets: ResidentSecrets,
    private readonly drawn: ResidentCards,
    private readonly clock: Clock,
  ) {}

  async find(id: string, tx?: Tx): Promise<Resident | undefined> {
    return (await this.repository.findPerson(id, tx)) ?? undefined;
  }

  /** Throws `not-found` (404). */
  async get(id: string, tx?: Tx): Promise<Resident> {
    const person = await this.repository.findPerson(id, tx);
    if (!person) throw notFound();
    return person;
  }

  /** Throws `not-found` (404). */
  async card(id: string, tx?: Tx): Promise<ResidentCard> {
    const [card] = await this.drawn.of([await this.row(id, tx)], tx);
    if (!card) throw new Bug('no card was drawn', { id });
    return card;
  }

  /** By id; ids that don't exist are left out. */
  async cards(ids: readonly string[], tx?: Tx): Promise<Map<string, ResidentCard>> {
    const rows = await this.repository.findResidents([...new Set(ids)], tx);
    return new Map((await this.drawn.of(rows, tx)).map((card) => [card.id, card]));
  }

  /** The living members, head of household first, then by age. */
  async membersOf(householdId: string, tx?: Tx): Promise<ResidentCard[]> {
    const rows = await this.repository.findMembers([householdId], tx);
    const headId = (await this.repository.findHousehold(householdId, tx))?.headId;
    const key = (row: ResidentRow) => `${row.id === headId ? 0 : 1}${row.birth ?? '9999'}${row.id}`;
    rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
    return this.drawn.of(rows, tx);
  }

  /** Verified persons whose phone on the register is this one; as typed. One phone may be several persons'. */
  async byPhone(phone: string, tx?: Tx): Promise<Resident[]> {
    const rows = await this.repository.findByPhone(this.secrets.phoneCodes(normalisePhone(phone)), tx);
    return rows.filter(({ verified }) => verified);
  }

  /**
   * Did staff correct this person's phone lately? Then whoever answers it isn't known to be the person. Rests on the row that
   * `Corrections` leaves. A register that an administrator imports (`setup/import`) leaves none, and counts as trusted.
   */
  phoneIsFresh(id: string, tx?: Tx): Promise<boolean> {
    return this.repository.readSince(id, mendRead('phone'), this.clock.now() - PHONE_FRESH_MS, tx);
  }

  /** Tells of a phone, as typed, whether it is that of one of these, verified, or of whom they live with. Undefined where nobody there has one. */
  async phonesAtHome(ids: readonly string[], tx?: Tx): Promise<((phone: string) => boolean) | undefined> {
    const own = await this.repository.findResidents([...new Set(ids)], tx);
    const homes = own.flatMap(({ householdId }) => householdId ?? []);
    const members = homes.length === 0 ? own : await this.repository.findMembers(homes, tx);
    const known = new Set(members.flatMap((m) => (m.verified ? (m.phoneBlind ?? []) : [])));
    if (known.size === 0) return undefined;
    return (phone) => this.secrets.phoneCodes(normalisePhone(phone)).some((code) => known.has(code));
  }

  /** Verified persons of this ID number; as typed. */
  async byIdNumber(idNumber: string, tx?: Tx): Promise<Resident[]> {
    const codes = this.secrets.idNumberCodes(normaliseIdNumber(idNumber));
    return (await this.repository.findByIdNumber(codes, tx)).filter(({ verified }) => verified);
  }

  /** The full number, for call list and doors; to show it on request is `RevealNumber`'s. Throws `not-found`. */
  async fullPhone(id: string, tx?: Tx): Promise<string | null> {
    return this.secrets.phone(await this.row(id, tx));
  }

  /** The full number, for what is printed or sent to another office. Throws `not-found`. */
  async fullIdNumber(id: string, tx?: Tx): Promise<string | null> {
    return this.secrets.idNumber(await this.row(id, tx));
  }

  /** How these persons are reached, by id. */
  async contacts(ids: readonly string[], tx?: Tx): Promise<Map<string, Contact>> {
    const rows = await this.repository.findResidents([...new Set(ids)], tx);
    return new Map(
      rows.map((row) => {
        const { id, name, through, householdId } = row;
        return [id, { id, name, phone: this.secrets.phone(row), through, householdId }];
      }),
    );
  }

  /** Whether some account speaks for this person now: told by the account feature, in the unit that binds or unbinds. */
  async markWechat(tx: Tx, id: string, wechat: boolean): Promise<void> {
    await this.repository.setWechat(tx, id, wechat);
  }

  private async row(id: string, tx?: Tx): Promise<ResidentRow> {
    const row = await this.repository.findResident(id, tx);
    if (!row) throw notFound();
    return row;
  }
}
