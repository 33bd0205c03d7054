import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { type Keys, keyId } from '../config/keys.js';
import { AES_GCM } from './crypto-provider.js';

const code = (key: Buffer, kind: string, value: string) =>
  `${keyId(key)}:${AES_GCM.mac(key, Buffer.from(`${kind}:${value}`, 'utf8')).toString('base64url')}`;

/** Exact look-up of a sealed value without opening it. Callers normalise the value first. 52 characters. */
@Injectable()
export class BlindIndex {
  private readonly keys: Keys;

  constructor(config: Config) {
    this.keys = config.keys;
  }

  /** What stands in the index column: key id, colon, code. Kinds don't mix: an equal text of another kind differs. */
  of(kind: string, value: string): string {
    return code(this.keys.blindKey, kind, value);
  }

  /** To look up by (`IN`): the present code, and those of earlier keys whose rows were not rewritten yet. */
  candidates(kind: string, value: string): string[] {
    return [this.keys.blindKey, ...this.keys.earlierBlindKeys].map((key) => code(key, kind, value));
  }
}

/** A label as a keyed code, so that a copy of the table doesn't say what it means. 32 characters. */
@Injectable()
export class TagCode {
  private readonly key: Buffer;

  constructor(config: Config) {
    this.key = config.keys.tagKey;
  }

  of(label: string): string {
    return AES_GCM.mac(this.key, Buffer.from(label, 'utf8')).subarray(0, 24).toString('base64url');
  }
}

/** A keyed digest of any JSON value, the order of its keys not mattering. 43 characters. */
@Injectable()
export class Digest {
  private readonly key: Buffer;

  constructor(config: Config) {
    this.key = config.keys.hmacKey;
  }

  of(value: unknown): string {
    return AES_GCM.mac(this.key, Buffer.from(canonical(value), 'utf8')).toString('base64url');
  }
}

/** JSON with sorted keys and without undefined: equal values, equal text. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const pairs = Object.entries(value).filter(([, v]) => v !== undefined);
  pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
};
