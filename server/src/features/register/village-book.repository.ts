import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { HouseholdRow, ResidentRow } from './entities.js';
import { initialsOf } from './initials.js';
import { ResidentSecrets } from './resident-secrets.js';
import { TagQueries } from './tag.queries.js';

/** A resident as an import compares them; numbers stay sealed, only equality is asked. */
export type BookedResident = Pick<
  ResidentRow,
  | 'id'
  | 'householdId'
  | 'villageId'
  | 'gridId'
  | 'name'
  | 'sex'
  | 'birth'
  | 'relation'
  | 'through'
  | 'idBlind'
  | 'phoneBlind'
  | 'verified'
  | 'diedAt'
>;

/** What an import may change about somebody; undefined stays. Numbers normalised and in the clear. */
export interface ResidentChanges {
  readonly name?: string;
  readonly householdId?: string;
  readonly gridId?: string;
  readonly placePath?: string;
  readonly relation?: string;
  readonly sex?: 'm' | 'f';
  readonly birth?: string;
  readonly through?: string;
  readonly idNumber?: string;
  readonly phone?: string;
}

const CHUNK = 400;

const FIELDS = {
  ...{ id: true, householdId: true, villageId: true, gridId: true, name: true, sex: true, birth: true },
  ...{ relation: true, through: true, idBlind: true, phoneBlind: true, verified: true, diedAt: true },
} as const;

/** A village's whole register, for the import; scope is the caller's to check. */
@Injectable()
export class VillageBook extends BaseRepository {
  constructor(
    private readonly secrets: ResidentSecrets,
    private readonly tagged: TagQueries,
  ) {
    super();
  }

  /** How many households and verified, living residents each village has. */
  async sizes(
    villageIds: readonly string[],
  ): Promise<{ villageId: string; households: number; residents: number }[]> {
    const sizes = [];
    for (const villageId of villageIds) {
      const living = { villageId, verified: true, diedAt: IsNull() };
      sizes.push({
        villageId,
        households: await this.reader(HouseholdRow).countBy({ villageId }),
        residents: await this.reader(ResidentRow).countBy(living),
      });
    }
    return sizes;
  }

  households(villageId: string): Promise<HouseholdRow[]> {
    return this.reader(HouseholdRow).findBy({ villageId });
  }

  /** The verified ones, the dead included. */
  residents(villageId: string): Promise<BookedResident[]> {
    return this.reader(ResidentRow).find({ select: FIELDS, where: { villageId, verified: true } });
  }

  /** Verified persons of these ID numbers, wherever they are registered, the dead included; by number. */
  async byIdNumbers(idNumbers: readonly string[]): Promise<Map<string, BookedResident>> {
    const numberOf = new Map(
      idNumbers.flatMap((number) => this.secrets.idNumberCodes(number).map((code) => [code, number])),
    );
    const codes = [...numberOf.keys()];
    const found = new Map<string, BookedResident>();
    for (let at = 0; at < codes.length; at += CHUNK) {
      const idBlind = In(codes.slice(at, at + CHUNK));
      const rows = await this.reader(ResidentRow).find({
        select: FIELDS,
        where: { idBlind, verified: true },
      });
      for (const row of rows) found.set(numberOf.get(row.idBlind ?? '') ?? '', row);
    }
    return found;
  }

  hasPhone({ phoneBlind }: BookedResident, phone: string): boolean {
    return phoneBlind !== null && this.secrets.phoneCodes(phone).includes(phoneBlind);
  }

  async change(tx: Tx, id: string, { idNumber, phone, ...plain }: ResidentChanges): Promise<void> {
    const sealed = this.secrets.seal(id, { idNumber: idNumber ?? null, phone: phone ?? null });
    await this.updateOne(tx, ResidentRow, { id }, {
      ...plain,
      ...(plain.name === undefined ? {} : { initials: initialsOf(plain.name) }),
      ...(idNumber === undefined ? {} : { idCipher: sealed.idCipher, idBlind: sealed.idBlind }),
      ...(phone === undefined ? {} : { phoneCipher: sealed.phoneCipher, phoneBlind: sealed.phoneBlind }),
    } as never);
  }

  async changeHousehold(
    tx: Tx,
    id: string,
    changes: Partial<
      Pick<HouseholdRow, 'address' | 'cellId' | 'headId' | 'contactId' | 'gridId' | 'placePath'>
    >,
  ): Promise<void> {
    if (Object.keys(changes).length > 0) await this.updateOne(tx, HouseholdRow, { id }, changes);
  }

  /** Exactly these tags from now on. */
  async setTags(tx: Tx, residentId: string, tags: readonly string[]): Promise<void> {
    await this.tagged.clear(tx, residentId);
    await this.tagged.insert(
      tx,
      tags.map((tag) => ({ residentId, tag })),
    );
  }
}
