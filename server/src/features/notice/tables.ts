import * as t from '../../platform/database/table.js';

const notice = t.table(
  'notice',
  {
    id: t.id(),
    place_id: t.ref(),
    place_path: t.string(160),
    title: t.string(60),
    body: t.text(),
    ask: t.string(8),
    urgent: t.bool(),
    event: t.nullable(t.json()),
    audience: t.json(),
    state: t.string(8),
    version: t.int(),
    by_staff_id: t.ref(),
    by_label: t.string(120),
    created_at: t.ms(),
    sent_at: t.nullable(t.ms()),
    recalled_at: t.nullable(t.ms()),
  },
  { indexes: { notice_place: ['place_path', 'created_at'] } },
);

const grids = t.table(
  'notice_grid',
  {
    notice_id: t.ref(),
    grid_id: t.ref(),
    grid_path: t.string(160),
    matter_id: t.ref(),
    worker_id: t.nullable(t.ref()),
    due: t.ms(),
    households: t.int(),
    reached: t.int(),
    answered: t.int(),
    excused: t.int(),
    touched: t.int(),
    done_at: t.nullable(t.ms()),
  },
  {
    primary: ['notice_id', 'grid_id'],
    indexes: {
      notice_grid_path: ['grid_path', 'done_at'],
      notice_grid_worker: ['worker_id', 'done_at'],
      notice_grid_matter: ['matter_id'],
    },
  },
);

const households = t.table(
  'notice_household',
  {
    notice_id: t.ref(),
    household_id: t.ref(),
    grid_id: t.ref(),
    state: t.string(8),
    channel: t.nullable(t.string(8)),
    at: t.nullable(t.ms()),
    excuse: t.nullable(t.string(12)),
    tries: t.int(),
    wechat: t.bool(),
    phone_shown: t.bool(),
  },
  {
    primary: ['notice_id', 'household_id'],
    indexes: {
      notice_household_grid: ['notice_id', 'grid_id', 'state'],
      notice_household_home: ['household_id', 'notice_id'],
    },
  },
);

const persons = t.table(
  'notice_person',
  {
    notice_id: t.ref(),
    resident_id: t.ref(),
    household_id: t.ref(),
    reason: t.string(10),
    answer: t.nullable(t.string(4)),
    answered_at: t.nullable(t.ms()),
    answered_by: t.nullable(t.string(40)),
  },
  {
    primary: ['notice_id', 'resident_id'],
    indexes: { notice_person_household: ['notice_id', 'household_id'] },
  },
);

const ledger = [
  ...t.table(
    'notice_delivery',
    {
      id: t.id(),
      notice_id: t.ref(),
      household_id: t.ref(),
      channel: t.string(8),
      what: t.string(12),
      at: t.ms(),
      recorded_at: t.ms(),
      by: t.string(40),
    },
    { unique: { notice_delivery_once: ['notice_id', 'household_id', 'channel', 'what', 'at'] } },
  ),
  ...t.table(
    'notice_reader',
    { notice_id: t.ref(), account_id: t.ref(), at: t.ms() },
    { primary: ['notice_id', 'account_id'] },
  ),
];

/** Every table of notices. New steps go to the end. */
export const noticeTables = [...notice, ...grids, ...households, ...persons, ...ledger];
