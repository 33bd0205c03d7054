import type { EntityManager } from 'typeorm';
import { Bug } from '../errors/errors.js';

declare const brand: unique symbol;

/** An open unit of work. Opaque: features pass it on, only platform/database looks inside. */
export interface Tx {
  readonly [brand]: true;
}

/** What a `Tx` is inside this folder. */
export class OpenTx {
  open = true;
  /** A joined run that failed: the whole unit must not be committed, whoever caught the error. */
  spoiledBy: unknown;
  readonly afterCommit: (() => void)[] = [];

  constructor(
    readonly name: string,
    readonly manager: EntityManager,
  ) {}

  asTx(): Tx {
    return this as unknown as Tx;
  }
}

/** Looks inside. Throws `Bug` when the unit is over: a write that comes late must not ride on another's transaction. */
export const openTx = (tx: Tx): OpenTx => {
  if (!(tx instanceof OpenTx)) throw new Bug('not a unit of work');
  if (!tx.open) throw new Bug('a write after its unit of work was over', { unit: tx.name });
  return tx;
};
