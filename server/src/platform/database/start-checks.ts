import { Operation } from '../errors/errors.js';
import type { DataSources } from './data-sources.js';

const MOST_SKEW_MS = 2_000;

type Row = Readonly<Record<string, string | number>>;

const checkSqlite = async ({ writer, reader }: DataSources): Promise<void> => {
  const pragma = async (source: typeof writer, name: string) =>
    Object.values(((await source.query(`PRAGMA ${name}`)) as Row[])[0] ?? {})[0];
  if ((await pragma(writer, 'journal_mode')) !== 'wal') {
    throw new Operation(
      '这个文件夹不支持 SQLite 的 WAL 方式（多半是网络盘）。请把 HUIYIN_DATA 放到本机硬盘上。',
    );
  }
  if (Number(await pragma(writer, 'synchronous')) < 2) {
    throw new Operation('SQLite 的 synchronous 不是 FULL，断电会丢已收到的事项。请去掉改动它的设置再启动。');
  }
  if (Number(await pragma(reader, 'query_only')) !== 1) {
    throw new Operation('SQLite 的只读连接没有生效，请换用随附的 libsql 版本。');
  }
};

/** What must be so, and the sentence for when it isn't. */
const MYSQL_RULES: readonly { holds: (row: Row) => boolean; mend: string }[] = [
  {
    holds: ({ flush }) => Number(flush) === 1,
    mend: '数据库的 innodb_flush_log_at_trx_commit 不是 1，断电会丢已收到的事项。请执行 SET GLOBAL innodb_flush_log_at_trx_commit=1，并写进数据库的配置文件。',
  },
  {
    holds: ({ charset }) => charset === 'utf8mb4',
    mend: '这个库的字符集不是 utf8mb4，生僻字会变成问号。请执行 ALTER DATABASE 库名 CHARACTER SET utf8mb4 COLLATE utf8mb4_bin。',
  },
  {
    holds: ({ mode }) => /STRICT_(TRANS|ALL)_TABLES/.test(String(mode)),
    mend: '数据库没有开严格模式，过长的内容会被悄悄截断。请在 sql_mode 里加上 STRICT_TRANS_TABLES。',
  },
  {
    holds: ({ zone }) => zone === '+00:00',
    mend: '数据库连接的时区设不成 +00:00。请检查中间的代理是否吞掉了 SET SESSION time_zone。',
  },
  {
    holds: ({ isolation }) => String(isolation).replace('-', ' ') === 'READ COMMITTED',
    mend: '数据库连接的隔离级别设不成 READ COMMITTED。请检查中间的代理是否吞掉了 SET SESSION。',
  },
];

const isolationVariable = async ({ writer }: DataSources): Promise<string> => {
  const rows = (await writer.query("SHOW VARIABLES LIKE 't%_isolation'")) as Row[];
  return rows.some(({ Variable_name }) => Variable_name === 'transaction_isolation')
    ? '@@transaction_isolation'
    : '@@tx_isolation';
};

const checkMysql = async (sources: DataSources): Promise<void> => {
  const [row = {}] = (await sources.writer.query(
    `SELECT @@innodb_flush_log_at_trx_commit AS flush, @@character_set_database AS charset, @@sql_mode AS mode,
     @@session.time_zone AS zone, ${await isolationVariable(sources)} AS isolation`,
  )) as Row[];
  for (const { holds, mend } of MYSQL_RULES) if (!holds(row)) throw new Operation(mend);
};

const checkClock = async ({ writer }: DataSources, now: () => number): Promise<void> => {
  const before = now();
  const [row] = (await writer.query('SELECT UNIX_TIMESTAMP(NOW(3)) * 1000 AS at')) as Row[];
  const skew = Number(row?.at) - (before + now()) / 2;
  if (Math.abs(skew) > MOST_SKEW_MS) {
    throw new Operation(
      `本机时钟和数据库的相差 ${Math.round(Math.abs(skew) / 1_000)} 秒，答复期限会算错。请在两台机器上都打开时间同步（chrony 或 ntpd）。`,
    );
  }
};

/**
 * Refuses a database whose settings would lose or falsify data, each with the sentence that mends it.
 * @param now the process's real clock; null leaves the comparison out (a test's clock stands still)
 */
export const checkDatabase = async (sources: DataSources, now: (() => number) | null): Promise<void> => {
  if (sources.dialect === 'sqlite') return checkSqlite(sources);
  await checkMysql(sources);
  if (now) await checkClock(sources, now);
};
