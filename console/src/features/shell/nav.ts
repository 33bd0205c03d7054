import { ASK_DESK } from '@huiyin/shared/labels/ask';
import { NAV } from '@huiyin/shared/labels/console';
import { FIGURES } from '@huiyin/shared/labels/figures';
import { LOCAL_RULES_DESK } from '@huiyin/shared/labels/local-rules';
import { OUTSIDE } from '@huiyin/shared/labels/outside';
import { SETUP } from '@huiyin/shared/labels/setup';
import { hasRole, type Staff } from '../session/session';

export interface NavEntry {
  to: string;
  label: string;
}

/** Rooms beside the queues, as far as the person's posts lead there (the server decides again at each door). */
export const navOf = (staff: Staff): NavEntry[] => {
  const entries: [boolean, NavEntry][] = [
    [hasRole(staff, 'clerk', 'grid'), { to: '/counter', label: NAV.counter }],
    [hasRole(staff, 'clerk', 'grid', 'supervisor'), { to: '/ask', label: ASK_DESK.nav }],
    [hasRole(staff, 'clerk', 'grid', 'mediator'), { to: '/dispute', label: NAV.dispute }],
    [hasRole(staff, 'clerk', 'grid', 'mediator', 'supervisor'), { to: '/calls', label: NAV.calls }],
    [hasRole(staff, 'clerk', 'supervisor'), { to: '/results', label: OUTSIDE.results }],
    [hasRole(staff, 'editor', 'grid', 'supervisor', 'clerk'), { to: '/notices', label: NAV.notices }],
    [hasRole(staff, 'clerk', 'grid', 'mediator', 'supervisor'), { to: '/register', label: NAV.register }],
    [hasRole(staff, 'supervisor', 'admin'), { to: '/supervise', label: NAV.supervise }],
    [hasRole(staff, 'supervisor', 'admin'), { to: '/figures', label: FIGURES.title }],
    [hasRole(staff, 'supervisor', 'admin'), { to: '/kin', label: NAV.kin }],
    [true, { to: '/roster', label: NAV.roster }],
    [hasRole(staff, 'supervisor', 'admin'), { to: '/calendar', label: NAV.calendar }],
    [hasRole(staff, 'supervisor', 'admin'), { to: '/rules', label: LOCAL_RULES_DESK.title }],
    [hasRole(staff, 'admin'), { to: '/setup', label: SETUP.nav }],
  ];
  return entries.filter(([may]) => may).map(([, entry]) => entry);
};
