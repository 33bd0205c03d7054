import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Config } from '../config/config.js';
import { BlindIndex, canonical, Digest, TagCode } from './blind-index.js';
import { Vault } from './vault.js';

const key = () => randomBytes(32);
const config = {
  keys: {
    current: 'k2',
    keys: { k1: key(), k2: key() },
    blindKey: key(),
    earlierBlindKeys: [key()],
    tagKey: key(),
    hmacKey: key(),
  },
} as unknown as Config;
const vault = new Vault(config);

describe('a sealed value', () => {
  it('opens in its own place only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uuid(), (text, id) => {
        const sealed = vault.seal('person', 'phone', id, text);
        expect(vault.open('person', 'phone', id, sealed)).toBe(text);
        expect(() => vault.open('person', 'phone', `${id}x`, sealed)).toThrow();
        expect(() => vault.open('person', 'name', id, sealed)).toThrow();
      }),
    );
  });

  it('does not open when changed', () => {
    const sealed = vault.seal('a', 'b', 'c', '秘密');
    for (const part of ['iv', 'ct', 'tag'] as const) {
      const bytes = Buffer.from(sealed[part], 'base64');
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      expect(() => vault.open('a', 'b', 'c', { ...sealed, [part]: bytes.toString('base64') })).toThrow();
    }
    expect(() => vault.open('a', 'b', 'c', { ...sealed, kid: 'k1' })).toThrow();
    expect(() => vault.open('a', 'b', 'c', { ...sealed, kid: 'k9' })).toThrow('密钥');
  });

  it('of an earlier key still opens', () => {
    const before = new Vault({ keys: { ...config.keys, current: 'k1' } } as Config);
    expect(vault.open('a', 'b', 'c', before.seal('a', 'b', 'c', '旧'))).toBe('旧');
  });
});

it('a blind index is looked up under earlier keys too', () => {
  const blind = new BlindIndex(config);
  const { keys } = config;
  const before = new BlindIndex({ keys: { ...keys, blindKey: keys.earlierBlindKeys[0] } } as Config);
  expect(blind.candidates('phone', '1')).toEqual([blind.of('phone', '1'), before.of('phone', '1')]);
  expect(blind.of('phone', '1')).not.toBe(blind.of('idNumber', '1'));
  expect(blind.of('phone', '1')).toHaveLength(52);
  expect(new TagCode(config).of('a')).toHaveLength(32);
});

it('a digest does not mind the order of keys', () => {
  const digest = new Digest(config);
  expect(digest.of({ a: 1, b: [{ c: 2, d: undefined }] })).toBe(digest.of({ b: [{ c: 2 }], a: 1 }));
  expect(digest.of({ a: 1 })).not.toBe(digest.of({ a: '1' }));
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
