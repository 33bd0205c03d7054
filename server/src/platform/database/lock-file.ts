import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { Operation } from '../errors/errors.js';

/** Files that this very process holds: after a restart in a container the new process may have the old one's pid. */
const held = new Set<string>();

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const holderOf = (file: string): number => {
  try {
    return Number(readFileSync(file, 'utf8').trim());
  } catch {
    return Number.NaN;
  }
};

/** One process per SQLite file: a file beside it names the pid. A dead process's file is taken over. */
export class LockFile {
  private constructor(private readonly file: string) {
    held.add(file);
  }

  /** Throws `Operation` while another living process holds it. */
  static take(file: string): LockFile {
    if (held.has(file)) throw LockFile.refusal(file, process.pid);
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return new LockFile(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(file);
    if (holder !== process.pid && isAlive(holder)) throw LockFile.refusal(file, holder);
    unlinkSync(file);
    return LockFile.take(file);
  }

  release(): void {
    if (!held.delete(this.file)) return;
    unlinkSync(this.file);
  }

  private static refusal(file: string, pid: number) {
    return new Operation(
      `这个数据库正由另一个进程使用（进程号 ${pid}）。请先停掉它再启动；确认它已不在，可删除 ${file} 后重试。要几个进程同时用，请改用 MySQL 或 MariaDB。`,
    );
  }
}
