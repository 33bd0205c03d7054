import * as t from '../../platform/database/table.js';

/** Accounts, whom they speak for, staff and their posts. New steps go to the end. */
export const accountTables = [
  ...t.table('account', { id: t.id(), created_at: t.ms() }),
  ...t.table(
    'login',
    {
      id: t.id(),
      account_id: t.ref(),
      app_id: t.string(64),
      openid: t.string(64),
      created_at: t.ms(),
      used_at: t.ms(),
    },
    { unique: { login_openid: ['app_id', 'openid'] }, indexes: { login_account: ['account_id'] } },
  ),
  ...t.table(
    'binding',
    {
      id: t.id(),
      account_id: t.ref(),
      resident_id: t.ref(),
      how: t.string(8),
      at: t.ms(),
      ended_at: t.nullable(t.ms()),
    },
    {
      unique: { binding_pair: ['account_id', 'resident_id'] },
      indexes: { binding_resident: ['resident_id'] },
    },
  ),
  ...t.table(
    'staff',
    {
      id: t.id(),
      name: t.string(80),
      login: t.string(64),
      password_hash: t.string(200),
      phone: t.nullable(t.string(30)),
      photo_id: t.nullable(t.ref()),
      active: t.bool(),
    },
    { unique: { staff_login: ['login'] } },
  ),
  ...t.table(
    'staff_post',
    {
      id: t.id(),
      staff_id: t.ref(),
      role: t.string(12),
      place_id: t.ref(),
      centre_id: t.nullable(t.ref()),
      window_id: t.nullable(t.ref()),
      from_at: t.ms(),
      to_at: t.nullable(t.ms()),
    },
    {
      indexes: {
        staff_post_staff: ['staff_id'],
        staff_post_place: ['place_id', 'role'],
        staff_post_window: ['window_id'],
        staff_post_centre: ['centre_id', 'role'],
      },
    },
  ),
  t.addColumn('staff', 'password_due', t.bool()),
  t.addColumn('staff_post', 'leave_id', t.ref()),
  ...t.table(
    'staff_leave',
    {
      id: t.id(),
      staff_id: t.ref(),
      from_at: t.ms(),
      to_at: t.ms(),
      stand_in_id: t.nullable(t.ref()),
      by_name: t.string(80),
      at: t.ms(),
      handed_at: t.nullable(t.ms()),
    },
    { indexes: { staff_leave_until: ['to_at'] } },
  ),
  ...t.table(
    'staff_duty',
    { id: t.id(), centre_id: t.ref(), day: t.string(10), staff_id: t.ref() },
    {
      unique: { staff_duty_once: ['centre_id', 'day', 'staff_id'] },
      indexes: { staff_duty_day: ['day'] },
    },
  ),
];
