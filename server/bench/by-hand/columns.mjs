// The columns that the server's own entities have, written once.
export const MATTER =
  'id, number, kind, item_id, title, workflow_id, state, seq, left_units, place_id, place_path, household_id, centre_id, window_id, rule_id, holder_id, lease_until, owed_kind, owed_id, owed_turn, owed_from, owed_promise, owed_limit, owed_wake, owed_hop, owed_provisional, first_promise, applicant_name, initials, channel, filed_by, urgent, urged_at, created_at, closed_at, ending';

export const PARTY = 'id, matter_id, role, resident_id, account_id, name, alone, since_seq';

export const EVENT =
  'id, matter_id, seq, at, act, from_state, to_state, by_id, by_label, seen, owed, left_units, ending, hash';

export const REQUEST = 'id, item_id, item_version, resident_id, answers';

export const ATTACHMENT =
  'id, owner, file_id, mime, bytes, width, height, matter_id, slot, page, at, superseded_at';

/** As many `?` as the list has columns. */
export const holes = (columns) => columns.replace(/\w+/g, '?');
