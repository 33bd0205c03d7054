import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

export interface Sealed {
  readonly iv: Buffer;
  readonly ct: Buffer;
  readonly tag: Buffer;
}

/** The ciphers, behind one door: a provider with SM4-CTR and HMAC-SM3 can stand in its place. */
export interface CryptoProvider {
  /** Written into each envelope; only a provider of the same name opens it. */
  readonly alg: string;
  seal(key: Buffer, plain: Buffer, associated: Buffer): Sealed;
  /** Throws if key, text, tag or associated data don't belong together. */
  open(key: Buffer, sealed: Sealed, associated: Buffer): Buffer;
  mac(key: Buffer, data: Buffer): Buffer;
}

/** AES-256-GCM and HMAC-SHA-256. */
export const AES_GCM: CryptoProvider = {
  alg: 'A256GCM',
  seal(key, plain, associated) {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(associated);
    const ct = Buffer.concat([cipher.update(plain), cipher.final()]);
    return { iv, ct, tag: cipher.getAuthTag() };
  },
  open(key, { iv, ct, tag }, associated) {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });
    decipher.setAAD(associated).setAuthTag(tag);
    return Buffer.concat([decipher.update(ct), decipher.final()]);
  },
  mac: (key, data) => createHmac('sha256', key).update(data).digest(),
};
