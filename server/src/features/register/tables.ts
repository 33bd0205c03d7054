import * as t from '../../platform/database/table.js';

const places = [
  ...t.table(
    'place',
    {
      id: t.id(),
      parent_id: t.nullable(t.ref()),
      level: t.string(8),
      code: t.nullable(t.string(12)),
      name: t.string(60),
      path: t.string(160),
      from_at: t.ms(),
      to_at: t.nullable(t.ms()),
    },
    { indexes: { place_path: ['path'] } },
  ),
  ...t.table('centre', {
    id: t.id(),
    place_id: t.ref(),
    level: t.string(8),
    name: t.string(80),
    address: t.nullable(t.string(200)),
    phone: t.nullable(t.string(30)),
    complain_phone: t.nullable(t.string(30)),
    open_hours: t.string(5),
    close_hours: t.string(5),
    days: t.nullable(t.json()),
  }),
  ...t.table(
    'service_window',
    {
      id: t.id(),
      centre_id: t.ref(),
      competence: t.string(40),
      name: t.string(60),
      floor: t.nullable(t.string(30)),
      phone: t.nullable(t.string(30)),
    },
    { indexes: { service_window_centre: ['centre_id'] } },
  ),
];

const people = [
  ...t.table(
    'household',
    {
      id: t.id(),
      no: t.string(40),
      village_id: t.ref(),
      grid_id: t.ref(),
      cell_id: t.nullable(t.ref()),
      place_path: t.string(160),
      address: t.string(200),
      head_id: t.nullable(t.ref()),
      contact_id: t.nullable(t.ref()),
    },
    {
      indexes: {
        household_no: ['no', 'id'],
        household_grid: ['grid_id', 'no'],
        household_path: ['place_path'],
      },
    },
  ),
  ...t.table(
    'resident',
    {
      id: t.id(),
      household_id: t.nullable(t.ref()),
      village_id: t.ref(),
      grid_id: t.nullable(t.ref()),
      place_path: t.string(160),
      name: t.string(80),
      initials: t.string(80),
      sex: t.nullable(t.string(1)),
      birth: t.nullable(t.string(10)),
      relation: t.nullable(t.string(20)),
      id_cipher: t.nullable(t.json()),
      id_blind: t.nullable(t.string(80)),
      phone_cipher: t.nullable(t.json()),
      phone_blind: t.nullable(t.string(80)),
      through: t.nullable(t.string(80)),
      wechat: t.bool(),
      verified: t.bool(),
      died_at: t.nullable(t.ms()),
      created_at: t.ms(),
      added_by: t.nullable(t.string(40)),
    },
    {
      indexes: {
        resident_name: ['name', 'id'],
        resident_initials: ['initials', 'id'],
        resident_household: ['household_id'],
        resident_id_blind: ['id_blind'],
        resident_phone_blind: ['phone_blind'],
        resident_grid: ['grid_id', 'birth'],
        resident_path: ['place_path'],
      },
    },
  ),
];

const sensitive = [
  ...t.table(
    'resident_tag',
    { tag_code: t.key(80), resident_id: t.ref() },
    { primary: ['tag_code', 'resident_id'], indexes: { resident_tag_resident: ['resident_id'] } },
  ),
  ...t.table(
    'tag_reading',
    {
      id: t.id(),
      staff_id: t.nullable(t.ref()),
      tag_code: t.string(80),
      purpose: t.string(80),
      persons: t.int(),
      at: t.ms(),
    },
    { indexes: { tag_reading_at: ['at'] } },
  ),
  ...t.table(
    'contact_code',
    {
      id: t.id(),
      household_id: t.ref(),
      code_hash: t.string(80),
      expires_at: t.ms(),
      used_at: t.nullable(t.ms()),
      made_by: t.ref(),
    },
    { unique: { contact_code_hash: ['code_hash'] }, indexes: { contact_code_household: ['household_id'] } },
  ),
  ...t.table(
    'reading_log',
    {
      id: t.id(),
      resident_id: t.ref(),
      staff_id: t.ref(),
      staff_name: t.string(80),
      what: t.string(40),
      reason: t.string(200),
      matter_id: t.nullable(t.ref()),
      at: t.ms(),
    },
    { indexes: { reading_log_resident: ['resident_id', 'at'], reading_log_staff: ['staff_id', 'at'] } },
  ),
];

const calendar = t.table(
  'calendar_year',
  { year: t.key(4), status: t.string(12), source: t.string(300), days: t.json() },
  { primary: ['year'] },
);

/** Every table of the register. New steps go to the end. */
export const registerTables = [
  ...places,
  ...people,
  ...sensitive,
  ...calendar,
  t.addColumn('contact_code', 'resident_id', t.nullable(t.ref())),
  t.addColumn('resident', 'ended_at', t.nullable(t.ms())),
  t.index('resident', 'resident_waiting', ['verified', 'created_at', 'id']),
  ...t.table(
    'centre_closed_day',
    { id: t.id(), centre_id: t.ref(), day: t.string(10), reason: t.string(100) },
    { unique: { centre_closed_day_once: ['centre_id', 'day'] } },
  ),
  ...t.table(
    'local_rule',
    { rule: t.key(40), n: t.int(), confirmed: t.bool(), by_name: t.string(80), at: t.ms() },
    { primary: ['rule'] },
  ),
];
