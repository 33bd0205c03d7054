import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's second choice for argon2id: 19 MiB, 2 passes; some 30 ms here. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A real hash of nothing, so that an unknown login takes as long as a wrong password. */
let decoy: Promise<string> | undefined;

@Injectable()
export class Passwords {
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), COST);
  }

  /** @param stored null for an unknown login: never true, but no faster */
  async verify(stored: string | null, password: string): Promise<boolean> {
    decoy ??= this.hash('nobody');
    const matches = await verify(stored ?? (await decoy), password.normalize('NFC'));
    return matches && stored !== null;
  }
}
