import * as z from 'zod';

/** A sealed value: algorithm, key id, nonce, ciphertext, tag (base64). Stored as JSON. */
export const envelope = z.strictObject({
  alg: z.string(),
  kid: z.string(),
  iv: z.string(),
  ct: z.string(),
  tag: z.string(),
});

export type Envelope = z.infer<typeof envelope>;
