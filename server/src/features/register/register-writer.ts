import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Centres } from './centres.js';
import type { HouseholdRow, PlaceRow } from './entities.js';
import { type CentreRow, type ResidentRow, type WindowRow } from './entities.js';
import { initialsOf } from './initials.js';
import { Places } from './places.js';
import { RegisterRepository } from './repository.js';
import { ResidentSecrets } from './resident-secrets.js';
import { TagQueries } from './tag.queries.js';

/** A resident as an import or a seed knows them: numbers normalised and in the clear; sealed on the way in. */
export type PlainResident = Omit<
  ResidentRow,
  'initials' | 'endedAt' | 'idCipher' | 'idBlind' | 'phoneCipher' | 'phoneBlind'
> & { idNumber: string | null; phone: string | null };

/** Bulk writing for import and seed; chunks of at most 500 rows per statement. The values are taken as checked. */
@Injectable()
export class RegisterWriter {
  constructor(
    private readonly repository: RegisterRepository,
    private readonly places: Places,
    private readonly centres: Centres,
    private readonly tags: TagQueries,
    private readonly secrets: ResidentSecrets,
  ) {}

  insertPlaces(tx: Tx, rows: readonly PlaceRow[]): Promise<void> {
    return this.places.insert(tx, rows);
  }

  insertCentres(tx: Tx, centres: readonly CentreRow[], windows: readonly WindowRow[]): Promise<void> {
    return this.centres.insert(tx, centres, windows);
  }

  insertHouseholds(tx: Tx, rows: readonly HouseholdRow[]): Promise<void> {
    return this.repository.insertHouseholds(tx, rows);
  }

  insertResidents(tx: Tx, residents: readonly PlainResident[]): Promise<void> {
    return this.repository.insertResidents(
      tx,
      residents.map(({ idNumber, phone, ...row }) => ({
        ...row,
        ...this.secrets.seal(row.id, { idNumber, phone }),
        initials: initialsOf(row.name),
        endedAt: null,
      })),
    );
  }

  insertTags(tx: Tx, tags: readonly { residentId: string; tag: string }[]): Promise<void> {
    return this.tags.insert(tx, tags);
  }
}
