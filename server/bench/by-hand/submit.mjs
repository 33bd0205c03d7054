// A request for 低保 with two photos, statement by statement as the server writes and reads it; nothing is checked, decided or sealed.
import { randomInt } from 'node:crypto';
import { ulid } from 'ulid';
import { ATTACHMENT, EVENT, holes, MATTER, PARTY, REQUEST } from './columns.mjs';
import { sessionOf } from './session.mjs';

const DAY = 86_400_000;
const ROUTE = 'service.submit';
/** As long as the sealed answers are. */
const SEALED = JSON.stringify({
  alg: 'A256GCM',
  kid: 'k1',
  iv: 'x'.repeat(16),
  ct: 'x'.repeat(420),
  tag: 'x'.repeat(22),
});
const HASH = 'f'.repeat(64);

const matterRow = (id, workflowId, resident, now) => [
  ...[
    id,
    String(randomInt(10 ** 9, 10 ** 10 - 1)),
    'service',
    'minzheng.dibao.apply',
    '申请低保',
    workflowId,
    'submitted',
    1,
    30,
  ],
  ...[
    resident.grid_id,
    resident.place_path,
    resident.household_id,
    'town-centre',
    'town-shehui-jiuzhu',
    'by-item',
    null,
    null,
  ],
  ...['window', 'town-shehui-jiuzhu', 'us', now, now + DAY, now + 43 * DAY, now + DAY / 2, 0, 0, now + DAY],
  ...[resident.name, resident.initials, 'app', '本人（手机）', 0, null, now, null, null],
];

const eventRow = (id, matterId, principal, now) => [
  ...[id, matterId, 1, now, 'submit', 'submitted', 'submitted', principal, '本人（手机）', 'parties'],
  ...[JSON.stringify({ turn: 'us', from: now, promise: now + DAY, limit: now + 43 * DAY }), 30, null, HASH],
];

const attach = async (tx, principal, matterId, papers) => {
  const ids = papers.flatMap(({ files }) => files);
  const rows = await tx.all(`SELECT ${ATTACHMENT} FROM attachment WHERE id IN (?, ?)`, ids);
  if (!rows.every(({ owner }) => owner === principal)) throw new Error('not theirs');
  for (const { slot, files } of papers)
    for (const [page, id] of files.entries())
      await tx.run(
        'UPDATE attachment SET matter_id = ?, slot = ?, page = ?, superseded_at = NULL WHERE id = ? AND (matter_id IS NULL OR matter_id = ?)',
        [matterId, slot, page, id, matterId],
      );
  await tx.all(`SELECT ${ATTACHMENT} FROM attachment WHERE matter_id = ? AND superseded_at IS NULL`, [
    matterId,
  ]);
};

const write = async (tx, principal, key, body) => {
  const now = Date.now();
  const at = [principal, ROUTE, key];
  const known = await tx.all(
    'SELECT digest, result_id FROM request_key WHERE principal = ? AND route = ? AND request_key = ?',
    at,
  );
  if (known.length > 0) return known[0].result_id;
  await tx.run(
    'INSERT INTO request_key (principal, route, request_key, digest, result_id, used_at) VALUES (?, ?, ?, ?, ?, ?)',
    [...[...at, 'x'.repeat(43), '', now]],
  );
  const [resident] = await tx.all(
    'SELECT id, name, initials, household_id, village_id, grid_id, place_path FROM resident WHERE id = ? LIMIT 1',
    [body.subject.residentId],
  );
  const [workflow] = await tx.all(
    "SELECT id FROM workflow WHERE kind = 'service' AND item_id IN (?, '') ORDER BY item_id DESC, version DESC LIMIT 1",
    [body.itemId],
  );
  await tx.all(
    "SELECT s.id, s.name, s.active FROM staff_post p JOIN staff s ON s.id = p.staff_id WHERE p.role = 'supervisor' AND p.centre_id = ? AND p.from_at <= ? AND (p.to_at IS NULL OR p.to_at > ?) ORDER BY p.from_at, p.id",
    ['town-centre', now, now],
  );
  const id = ulid();
  await tx.run(
    `INSERT INTO matter (${MATTER}) VALUES (${holes(MATTER)})`,
    matterRow(id, workflow.id, resident, now),
  );
  const account = principal.slice('account:'.length);
  const party = [ulid(), id, 'applicant', resident.id, account, resident.name, 0, 1];
  await tx.run(`INSERT INTO matter_party (${PARTY}) VALUES (${holes(PARTY)})`, party);
  await tx.run(
    `INSERT INTO matter_event (${EVENT}) VALUES (${holes(EVENT)})`,
    eventRow(ulid(), id, principal, now),
  );
  await tx.run(`INSERT INTO service_request (${REQUEST}) VALUES (${holes(REQUEST)})`, [
    id,
    body.itemId,
    1,
    resident.id,
    SEALED,
  ]);
  await attach(tx, principal, id, body.papers);
  await tx.run('UPDATE request_key SET result_id = ? WHERE principal = ? AND route = ? AND request_key = ?', [
    id,
    ...at,
  ]);
  return id;
};

/** What the answer is made of: the matter as its applicant sees it. */
const view = async (db, account, id) => {
  const [matter] = await db.all(`SELECT ${MATTER} FROM matter WHERE id = ? LIMIT 1`, [id]);
  const [residents, parties, tasks, events, words, outcome, rating, request, problems, files, alike] =
    await Promise.all([
      db.all('SELECT resident_id FROM binding WHERE account_id = ? AND ended_at IS NULL ORDER BY at, id', [
        account,
      ]),
      db.all(`SELECT ${PARTY} FROM matter_party WHERE matter_id = ? ORDER BY id`, [id]),
      db.all(
        'SELECT id, what, assignee_id, due, done_at, result FROM matter_task WHERE matter_id = ? ORDER BY due',
        [id],
      ),
      db.all(`SELECT ${EVENT} FROM matter_event WHERE matter_id = ? ORDER BY seq`, [id]),
      db.all('SELECT id, words FROM matter_words WHERE matter_id = ?', [id]),
      db.all('SELECT result, reasons, amount_cents, next, weight, at FROM matter_outcome WHERE id = ?', [id]),
      db.all('SELECT score, words, at FROM matter_rating WHERE id = ?', [id]),
      db.all(`SELECT ${REQUEST} FROM service_request WHERE id = ?`, [id]),
      db.all(
        'SELECT id, slot, problem, note, where_to_get, at, mended_at FROM service_problem WHERE matter_id = ? ORDER BY at DESC, id DESC',
        [id],
      ),
      db.all(
        `SELECT ${ATTACHMENT} FROM attachment WHERE matter_id = ? AND superseded_at IS NULL ORDER BY slot, page, id`,
        [id],
      ),
      db.all(
        'SELECT id, number, title FROM matter WHERE household_id = ? AND item_id = ? AND closed_at IS NULL ORDER BY created_at DESC LIMIT 5',
        [...[matter.household_id, matter.item_id]],
      ),
    ]);
  return {
    ...matter,
    residents,
    parties,
    tasks,
    events,
    words,
    outcome,
    rating,
    request,
    problems,
    files,
    alike,
  };
};

export const submit = async (db, request, body) => {
  const { subject_id: account } = await sessionOf(db, request);
  const principal = `account:${account}`;
  const pair = [account, body.subject.residentId];
  const [binding] = await db.all(
    'SELECT id, ended_at FROM binding WHERE account_id = ? AND resident_id = ? LIMIT 1',
    pair,
  );
  if (!binding) throw new Error('not theirs');
  const id = await db.transaction((tx) => write(tx, principal, request.headers['request-key'], body));
  return view(db, account, id);
};
