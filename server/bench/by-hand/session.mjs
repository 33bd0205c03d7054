import { createHash } from 'node:crypto';

/** The session of a bearer token. */
export const sessionOf = async (db, request) => {
  const token = (request.headers.authorization ?? '').slice('Bearer '.length);
  const hash = createHash('sha256').update(token).digest('hex');
  const [session] = await db.all(
    'SELECT id, kind, subject_id, opened_at, seen_at, expires_at FROM session WHERE token_hash = ? LIMIT 1',
    [hash],
  );
  if (!session || Number(session.expires_at) <= Date.now()) throw new Error('no session');
  return session;
};
