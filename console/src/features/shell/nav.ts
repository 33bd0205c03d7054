import { NAV } from '@huiyin/shared/labels/console';
import { hasRole, type Staff } from '../session/session';

export interface NavEntry {
  to: string;
  label: string;
}

/** Rooms beside the queues, as far as the person's posts lead there (the server decides again at each door). */
export const navOf = (staff: Staff): NavEntry[] => {
  const entries: [boolean, NavEntry][] = [
    [hasRole(staff, 'clerk', 'grid'), { to: '/counter', label: NAV.counter }],
    [hasRole(staff, 'clerk', 'grid', 'mediator'), { to: '/dispute', label: NAV.dispute }],
    [hasRole(staff, 'clerk', 'grid', 'mediator'), { to: '/calls', label: NAV.calls }],
    [hasRole(staff, 'editor', 'grid', 'supervisor', 'clerk'), { to: '/notices', label: NAV.notices }],
    [true, { to: '/register', label: NAV.register }],
    [hasRole(staff, 'supervisor', 'admin'), { to: '/supervise', label: NAV.supervise }],
  ];
  return entries.filter(([may]) => may).map(([, entry]) => entry);
};
