// Brings a database to where the measurements begin: the demo's world, an archive of matters, sessions, photos that were just taken.
import { createHash, randomBytes } from 'node:crypto';
import { ITEMS } from '@huiyin/shared/catalogue/index';
import { ulid } from 'ulid';
import { openDatabase } from './database.mjs';
import { COLUMNS, makeMatters } from './matters.mjs';

const HOUR = 3_600_000;

/**
 * Who files: thirty of the demo with WeChat, for the first person of the household, over and over: whichever filing is looked at, its account
 * has filed before, so that each makes the same statements.
 */
const SUBMITTERS =
  'SELECT account_id, MIN(resident_id) AS resident_id FROM binding GROUP BY account_id ORDER BY account_id LIMIT 30';
const ITEM = ITEMS.find(({ id }) => id === 'minzheng.dibao.apply');

const desksIn = async (db) => {
  const windows = await db.all(
    'SELECT w.id, w.centre_id, p.path FROM service_window w JOIN centre c ON c.id = w.centre_id JOIN place p ON p.id = c.place_id',
  );
  const posts = await db.all('SELECT staff_id, window_id FROM staff_post WHERE window_id IS NOT NULL');
  return windows.map((window) => ({
    ...window,
    staff: posts.filter(({ window_id }) => window_id === window.id).map(({ staff_id }) => staff_id),
  }));
};

const workflowsIn = async (db) => {
  const rows = await db.all("SELECT id, kind, item_id FROM workflow WHERE kind IN ('service', 'dispute')");
  const title = (itemId) => ITEMS.find(({ id }) => id === itemId)?.plainName ?? '请人评理';
  return rows.map((row) => ({ ...row, title: title(row.item_id) }));
};

/** Fills the demo's town up to `n` matters, by plain INSERTs. Nothing waits in the outbox any more: that is not what is measured. */
export const fillTown = async (url, n) => {
  const db = await openDatabase(url);
  await db.all('DELETE FROM outbox');
  const known = new Set((await db.all('SELECT number FROM matter')).map(({ number }) => number));
  const rows = makeMatters(n - known.size, await desksIn(db), await workflowsIn(db));
  await db.insert(
    'matter',
    COLUMNS,
    rows.filter(([, number]) => !known.has(number)),
  );
  await db.close();
};

/** What a copy of the town's matters has of its own: another town's desks, or an older part of the same town's archive. */
const copied = (nth, elsewhere) => ({
  id: `'${nth}' || substr(id, 3)`,
  number: `'${nth}' || substr(number, 3)`,
  created_at: elsewhere ? 'created_at' : `created_at - ${nth * 30 * 24} * ${HOUR}`,
  ...(elsewhere
    ? Object.fromEntries(
        ['centre_id', 'window_id', 'owed_id', 'holder_id', 'household_id'].map((c) => [
          c,
          `${c} || '-${nth}'`,
        ]),
      )
    : {}),
});

/**
 * Makes a county of the one town: so many other towns of the same size, and as many matters more in the town's own archive as are
 * wanting to `n`. The open work of a desk stays what it is: it grows neither with the county nor with the years.
 */
export const fillCounty = async (url, n, towns) => {
  const db = await openDatabase(url);
  const copy = async (nth, elsewhere, limit) => {
    const own = copied(nth, elsewhere);
    const values = COLUMNS.map((column) => own[column] ?? column).join(', ');
    const which = elsewhere ? '' : 'AND closed_at IS NOT NULL';
    await db.all(
      `INSERT INTO matter (${COLUMNS.join(', ')}) SELECT ${values} FROM matter WHERE number LIKE '1000%' ${which} LIMIT ${limit}`,
    );
  };
  const count = async () => Number((await db.all('SELECT COUNT(*) AS n FROM matter'))[0].n);
  let nth = 11;
  while (nth < 11 + towns) await copy(nth++, true, n);
  while ((await count()) < n) await copy(nth++, false, n - (await count()));
  await db.close();
};

/** A session for each account that files, as a phone that signed in this morning has one. */
const signInAccounts = async (db, accounts) => {
  const now = Date.now();
  const signedIn = accounts.map((one) => ({ ...one, token: randomBytes(32).toString('base64url') }));
  await db.insert(
    'session',
    ['id', 'token_hash', 'kind', 'subject_id', 'opened_at', 'seen_at', 'expires_at'],
    signedIn.map(({ account_id, token }) => [
      ...[ulid(), createHash('sha256').update(token).digest('hex'), 'account', account_id],
      ...[now, now, now + 24 * HOUR],
    ]),
  );
  return signedIn;
};

const answersOf = (residentId) => ({
  reasons: ['ill'],
  members: [
    { residentId, name: '李大山', relation: '户主', health: 'fair', labour: 'partly', income: 30_000 },
  ],
  yearlyIncome: 1_080_000,
  property: ['none'],
  bankCard: '6217000000000000004',
  relative: false,
  consent: true,
  signature: true,
});

const PHOTO = [
  'id',
  'owner',
  'file_id',
  'mime',
  'bytes',
  'width',
  'height',
  'matter_id',
  'slot',
  'page',
  'at',
  'superseded_at',
];

/**
 * So many requests for 低保 with three photos, ready to be sent, each by another account in turn.
 * @returns {Promise<{ token: string, accountId: string, photos: string[], body: object }[]>}
 */
export const prepareSubmits = async (url, n) => {
  const db = await openDatabase(url);
  const accounts = await signInAccounts(db, await db.all(SUBMITTERS));
  const submits = Array.from({ length: n }, (_, i) => {
    const { account_id: accountId, resident_id: residentId, token } = accounts[i % accounts.length];
    const photos = [ulid(), ulid(), ulid()];
    const papers = [
      { slot: 'bank-card', files: [photos[0]] },
      { slot: 'medical', files: photos.slice(1) },
    ];
    const body = {
      itemId: ITEM.id,
      itemVersion: ITEM.version,
      subject: { residentId },
      answers: answersOf(residentId),
    };
    return { token, accountId, photos, body: { ...body, papers } };
  });
  const at = Date.now();
  await db.insert(
    'attachment',
    PHOTO,
    submits.flatMap(({ accountId, photos }) =>
      photos.map((id) => [
        id,
        `account:${accountId}`,
        ulid(),
        'image/jpeg',
        180_000,
        1200,
        1600,
        null,
        null,
        null,
        at,
        null,
      ]),
    ),
  );
  await db.close();
  return submits;
};
