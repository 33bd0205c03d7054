import { Injectable } from '@nestjs/common';
import { BlindIndex } from '../../platform/crypto/blind-index.js';
import { Vault } from '../../platform/crypto/vault.js';
import type { ResidentRow } from './entities.js';

type Sealed = Pick<ResidentRow, 'idCipher' | 'idBlind' | 'phoneCipher' | 'phoneBlind'>;

/** Seals and opens a resident's numbers, and makes what finds them again. Takes normalised numbers. */
@Injectable()
export class ResidentSecrets {
  constructor(
    private readonly vault: Vault,
    private readonly blind: BlindIndex,
  ) {}

  seal(id: string, numbers: { idNumber: string | null; phone: string | null }): Sealed {
    const { idNumber, phone } = numbers;
    return {
      idCipher: idNumber === null ? null : this.vault.seal('resident', 'id', id, idNumber),
      idBlind: idNumber === null ? null : this.blind.of('idNumber', idNumber),
      phoneCipher: phone === null ? null : this.vault.seal('resident', 'phone', id, phone),
      phoneBlind: phone === null ? null : this.blind.of('phone', phone),
    };
  }

  idNumber({ id, idCipher }: ResidentRow): string | null {
    return idCipher === null ? null : this.vault.open('resident', 'id', id, idCipher);
  }

  phone({ id, phoneCipher }: ResidentRow): string | null {
    return phoneCipher === null ? null : this.vault.open('resident', 'phone', id, phoneCipher);
  }

  idNumberCodes(idNumber: string): string[] {
    return this.blind.candidates('idNumber', idNumber);
  }

  phoneCodes(phone: string): string[] {
    return this.blind.candidates('phone', phone);
  }
}
