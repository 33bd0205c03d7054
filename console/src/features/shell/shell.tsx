import { about } from '@huiyin/shared/contracts/account';
import { QUEUES, SHELL } from '@huiyin/shared/labels/console';
import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { NavLink, Outlet, useNavigate } from 'react-router-dom';
import { api } from '../../platform/api';
import { flushDrafts } from '../../platform/drafts';
import { useHallMode } from '../../platform/hall-mode';
import { useOnline } from '../../platform/online';
import { useShortcuts } from '../../platform/shortcuts';
import { sayDate } from '../../ui/moment';
import { useQueueCounts } from '../matter/queue';
import { useSession, useStaff } from '../session/session';
import { Alarms } from './alarms';
import { navOf } from './nav';
import { Search } from './search';
import { ShortcutHelp } from './shortcut-help';
import { TallyBar } from './tally-bar';
import './shell.css';

/** What stands around every page: where we are, who works here, the queues with their counts. */
export const Shell = () => {
  const [help, setHelp] = useState(false);
  const { askChange } = useSession();
  const navigate = useNavigate();
  useShortcuts({ '?': () => setHelp(true), L: askChange, n: () => navigate('/counter') });
  return (
    <div className="shell">
      <div className="shell-over">
        <TopBar onHelp={() => setHelp(true)} />
        <Alarms />
      </div>
      <Rail />
      <main className="shell-main">
        <Outlet />
      </main>
      <TallyBar />
      <ShortcutHelp open={help} onClose={() => setHelp(false)} />
    </div>
  );
};

const TopBar = ({ onHelp }: { onHelp: () => void }) => {
  const staff = useStaff();
  const { askChange, leave } = useSession();
  const { modal } = App.useApp();
  const onLeave = async () => {
    const drafts = await flushDrafts();
    if (drafts === 0) return leave();
    modal.confirm({
      title: SHELL.signOut,
      content: SHELL.signOutDrafts(drafts),
      okText: SHELL.signOut,
      cancelText: SHELL.stay,
      autoFocusButton: 'cancel',
      onOk: leave,
    });
  };
  const hall = useHallMode();
  const online = useOnline();
  const here = useQuery({ queryKey: ['about'], queryFn: () => api(about, {}), staleTime: 3_600_000 });
  const place = staff.posts[0]?.centreName ?? staff.posts[0]?.place.name ?? here.data?.town ?? '';
  return (
    <header className="shell-top">
      <strong className="shell-mark">{SHELL.app}</strong>
      <span className="clip shell-place">{place}</span>
      <Search />
      {!online && <span className="shell-offline">{SHELL.offline}</span>}
      <span className="shell-date keep soft">{sayDate(Date.now())}</span>
      <Button type="text" title={SHELL.hallMode} aria-pressed={hall.on} onClick={hall.toggle}>
        {hall.on ? SHELL.hallModeOn : SHELL.hallModeOff}
      </Button>
      <Button type="text" onClick={onHelp} aria-label={SHELL.help}>
        ?
      </Button>
      <span className="keep shell-name">{staff.name}</span>
      <Button onClick={askChange} title="Shift+L">
        {SHELL.changeClerk}
      </Button>
      <Button type="text" onClick={() => void onLeave()}>
        {SHELL.signOut}
      </Button>
    </header>
  );
};

const VIEWS = Object.keys(QUEUES) as (keyof typeof QUEUES)[];

const Rail = () => {
  const staff = useStaff();
  const counts = useQueueCounts();
  return (
    <nav className="rail" aria-label={SHELL.desk}>
      <h3>{SHELL.queues}</h3>
      {VIEWS.map((view) => {
        const count = counts?.[view];
        return (
          <NavLink key={view} to={`/queue/${view}`} className={`rail-link rail-${view}`}>
            <span className="grow">{QUEUES[view].label}</span>
            {count && (
              <b className={count.n > 0 ? 'rail-count' : 'rail-count rail-zero'}>
                {count.more ? `${count.n}+` : count.n}
              </b>
            )}
          </NavLink>
        );
      })}
      <h3>{SHELL.work}</h3>
      {navOf(staff).map((entry) => (
        <NavLink key={entry.to} to={entry.to} className="rail-link">
          {entry.label}
        </NavLink>
      ))}
    </nav>
  );
};
