import { Injectable } from '@nestjs/common';
import { BlindIndex } from '../../../platform/crypto/blind-index.js';

const KIND = 'matter.query-code';

/** Four figures of a keyed code; the key is 256 bits, so that one code says nothing of the next. */
const figures = (code: string): string => {
  const bytes = Buffer.from(code.slice(code.indexOf(':') + 1), 'base64url');
  return String(bytes.readUInt32BE(0) % 10_000).padStart(4, '0');
};

/** The 查询码 of a slip: made of the matter's id and our key, kept nowhere. */
@Injectable()
export class QueryCode {
  constructor(private readonly blind: BlindIndex) {}

  of(matterId: string): string {
    return figures(this.blind.of(KIND, matterId));
  }

  /** Also that of a slip printed under an earlier key. As typed: full-width figures and blanks don't matter. */
  fits(matterId: string, typed: string): boolean {
    const code = typed.normalize('NFKC').replace(/\s/g, '');
    return this.blind.candidates(KIND, matterId).some((known) => figures(known) === code);
  }
}
