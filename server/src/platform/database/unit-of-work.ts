import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Bug } from '../errors/errors.js';
import { Log } from '../logging/log.js';
import { DataSources } from './data-sources.js';
import { isTransient } from './dialect.js';
import { freshSqliteRunner } from './sqlite-runner.js';
import { OpenTx, openTx, type Tx } from './tx.js';

const ATTEMPTS = 6;
const SLOW_MS = 2_000;

/**
 * Every write rides one of these. On SQLite they run one after another, first come first served (the file has one
 * writer, and the ORM shares one connection: concurrent transactions would lose acknowledged writes); on MySQL side
 * by side, and a deadlock or lock wait is tried again, so the body may run more than once: it does nothing that a
 * rollback can't undo. No network inside.
 */
@Injectable()
export class UnitOfWork {
  private readonly current = new AsyncLocalStorage<OpenTx>();
  private tail: Promise<unknown> = Promise.resolve();
  private readonly running = new Set<Promise<unknown>>();

  constructor(
    @Inject(DataSources) private readonly sources: DataSources,
    private readonly log: Log,
  ) {}

  /**
   * Runs `body` in one transaction and commits. Inside another run it joins that one; if a joined run throws, the
   * whole unit is rolled back even if the error is caught.
   * @param name stands in the log when the unit stays open for over two seconds: `matter.submit`
   */
  async run<T>(name: string, body: (tx: Tx) => Promise<T>): Promise<T> {
    const outer = this.current.getStore();
    if (outer?.open) return this.join(outer, body);
    const unit =
      this.sources.dialect === 'sqlite'
        ? this.inTurn(name, body)
        : this.withRetry(name, body, () => this.sources.writer.createQueryRunner());
    this.running.add(unit);
    return unit.finally(() => this.running.delete(unit));
  }

  /** Calls back once the unit is committed; never when it isn't. For nudges: what must not be lost is a row. */
  afterCommit(tx: Tx, callback: () => void): void {
    openTx(tx).afterCommit.push(callback);
  }

  /** Resolves when all that was begun is over (a graceful stop). */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.allSettled(this.running);
  }

  private async join<T>(outer: OpenTx, body: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await body(outer.asTx());
    } catch (error) {
      outer.spoiledBy ??= error;
      throw error;
    }
  }

  private inTurn<T>(name: string, body: (tx: Tx) => Promise<T>): Promise<T> {
    const turn = this.tail.then(() =>
      this.withRetry(name, body, () => freshSqliteRunner(this.sources.writer)),
    );
    this.tail = turn.catch(() => undefined);
    return turn;
  }

  private async withRetry<T>(
    name: string,
    body: (tx: Tx) => Promise<T>,
    runner: () => QueryRunner,
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(name, body, runner());
      } catch (error) {
        if (attempt >= ATTEMPTS || !isTransient(error)) throw error;
        this.log.info('unit of work tried again', { unit: name, attempt });
        await sleep(2 ** attempt * (5 + Math.random() * 10));
      }
    }
  }

  private async once<T>(name: string, body: (tx: Tx) => Promise<T>, runner: QueryRunner): Promise<T> {
    const unit = new OpenTx(name, runner.manager);
    const slow = setTimeout(() => this.log.warn('unit of work open for over 2 s', { unit: name }), SLOW_MS);
    try {
      await runner.startTransaction();
      const result = await this.current.run(unit, () => body(unit.asTx()));
      if (unit.spoiledBy !== undefined) throw unit.spoiledBy;
      unit.open = false;
      await runner.commitTransaction();
      this.callBack(unit);
      return result;
    } catch (error) {
      unit.open = false;
      await this.rollback(runner, name);
      throw error;
    } finally {
      clearTimeout(slow);
      await runner.release();
    }
  }

  /** The first error is the one to tell; a failed rollback only means that the connection is gone. */
  private async rollback(runner: QueryRunner, unit: string) {
    if (!runner.isTransactionActive) return;
    await runner.rollbackTransaction().catch((error: unknown) => {
      this.log.warn('rollback failed', { unit, error: String(error) });
    });
  }

  private callBack(unit: OpenTx) {
    for (const callback of unit.afterCommit) {
      try {
        this.current.exit(callback);
      } catch (error) {
        this.log.bug(new Bug('after-commit callback threw', { unit: unit.name }, { cause: error }));
      }
    }
  }
}
