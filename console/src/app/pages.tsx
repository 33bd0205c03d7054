import { Navigate, Route, Routes } from 'react-router-dom';
import { Shell } from '../features/shell/shell';
import { Ask } from '../pages/ask';
import { Calendar } from '../pages/calendar';
import { Calls } from '../pages/calls';
import { Counter } from '../pages/counter';
import { Dispute } from '../pages/dispute';
import { Figures } from '../pages/figures';
import { FiguresList } from '../pages/figures-list';
import { Find } from '../pages/find';
import { Kin } from '../pages/kin';
import { MatterPage } from '../pages/matter-page';
import { NoticeBoard } from '../pages/notice-board';
import { NoticeCompose } from '../pages/notice-compose';
import { Notices } from '../pages/notices';
import { Register } from '../pages/register';
import { Results } from '../pages/results';
import { Roster } from '../pages/roster';
import { Rules } from '../pages/rules';
import { Setup } from '../pages/setup';
import { Supervise } from '../pages/supervise';
import { Workbench } from '../pages/workbench';

/** Every page by its address. */
export const Pages = () => (
  <Routes>
    <Route element={<Shell />}>
      <Route index element={<Navigate to="/queue/mine" replace />} />
      <Route path="queue/:view" element={<Workbench />} />
      <Route path="queue/:view/:id" element={<Workbench />} />
      <Route path="find" element={<Find />} />
      <Route path="matter/:id" element={<MatterPage />} />
      <Route path="counter" element={<Counter />} />
      <Route path="ask" element={<Ask />} />
      <Route path="dispute" element={<Dispute />} />
      <Route path="calls" element={<Calls />} />
      <Route path="notices" element={<Notices />} />
      <Route path="notices/new" element={<NoticeCompose />} />
      <Route path="notices/:id/edit" element={<NoticeCompose />} />
      <Route path="notices/:id" element={<NoticeBoard />} />
      <Route path="register" element={<Register />} />
      <Route path="setup" element={<Setup />} />
      <Route path="setup/:step" element={<Setup />} />
      <Route path="supervise" element={<Supervise />} />
      <Route path="figures" element={<Figures />} />
      <Route path="figures/list" element={<FiguresList />} />
      <Route path="results" element={<Results />} />
      <Route path="roster" element={<Roster />} />
      <Route path="calendar" element={<Calendar />} />
      <Route path="rules" element={<Rules />} />
      <Route path="kin" element={<Kin />} />
      <Route path="*" element={<Navigate to="/queue/mine" replace />} />
    </Route>
  </Routes>
);
