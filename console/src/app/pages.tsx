import { Navigate, Route, Routes } from 'react-router-dom';
import { Shell } from '../features/shell/shell';
import { MatterPage } from '../pages/matter-page';
import { Workbench } from '../pages/workbench';

/** Every page by its address. */
export const Pages = () => (
  <Routes>
    <Route element={<Shell />}>
      <Route index element={<Navigate to="/queue/mine" replace />} />
      <Route path="queue/:view" element={<Workbench />} />
      <Route path="queue/:view/:id" element={<Workbench />} />
      <Route path="matter/:id" element={<MatterPage />} />
      <Route path="*" element={<Navigate to="/queue/mine" replace />} />
    </Route>
  </Routes>
);
