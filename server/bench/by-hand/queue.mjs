// The desk's page with its counts: the very statements that the server asks, without its words, its scope's rules and its checks.
import { countsSql, pageSql } from '../../dist/features/matter/queue/queue.sql.js';
import { sessionOf } from './session.mjs';

const PAGE = 30;

const deskOf = (staffId, posts) => {
  const centresOf = (role) => posts.filter((p) => p.role === role).map((p) => p.centre_id);
  return {
    staffId,
    windowIds: posts.filter((p) => p.window_id !== null).map((p) => p.window_id),
    mediatorCentres: centresOf('mediator'),
    leadCentres: centresOf('supervisor'),
  };
};

export const queue = async (db, request) => {
  const { subject_id: staffId } = await sessionOf(db, request);
  const now = Date.now();
  await db.all('SELECT id, name, active FROM staff WHERE id = ? LIMIT 1', [staffId]);
  const posts = await db.all(
    'SELECT id, role, place_id, centre_id, window_id FROM staff_post WHERE staff_id = ? AND from_at <= ? AND (to_at IS NULL OR to_at > ?) ORDER BY from_at, id',
    [staffId, now, now],
  );
  const desk = deskOf(staffId, posts);
  const page = pageSql(desk, { view: 'desk', now }, null, PAGE + 1);
  const counted = countsSql(desk, { now });
  const [rows, [counts]] = await Promise.all([
    db.all(page.text, page.values),
    db.all(counted.text, counted.values),
  ]);
  const items = rows.slice(0, PAGE);
  const ids = [...new Set(items.flatMap((m) => [m.holder_id, m.owed_kind === 'staff' ? m.owed_id : null]))];
  const named = ids.filter((id) => id !== null);
  const names =
    named.length === 0
      ? []
      : await db.all(`SELECT id, name FROM staff WHERE id IN (${named.map(() => '?')})`, named);
  return { items, counts, names, next: rows.length > PAGE };
};
