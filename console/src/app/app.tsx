import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs';
import { SHELL } from '@huiyin/shared/labels/console';
import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, Button, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useState } from 'react';
import { BrowserRouter } from 'react-router-dom';
import { SessionProvider, useSession } from '../features/session/session';
import { SignIn } from '../features/session/sign-in';
import { ChangePassword } from '../features/setup/change-password';
import { Door } from '../features/setup/door';
import { HallModeProvider } from '../platform/hall-mode';
import { createQueryClient } from '../platform/query';
import { Empty, Failed, Loading } from '../ui/list-states';
import { theme } from '../ui/tokens';
import { Pages } from './pages';

/** hashPriority and the transformer are for Chromium 86, which knows neither `:where` nor logical properties. */
export const App = () => {
  const [client] = useState(createQueryClient);
  return (
    <StyleProvider hashPriority="high" transformers={[legacyLogicalPropertiesTransformer]}>
      <ConfigProvider
        locale={zhCN}
        theme={theme}
        wave={{ disabled: true }}
        button={{ autoInsertSpace: false }}
      >
        <AntApp component={false} message={{ duration: 3, top: 6, maxCount: 1 }}>
          <QueryClientProvider client={client}>
            <SessionProvider>
              <HallModeProvider>
                <Gate />
              </HallModeProvider>
            </SessionProvider>
          </QueryClientProvider>
        </AntApp>
      </ConfigProvider>
    </StyleProvider>
  );
};

const Gate = () => {
  const { me, gate, loading, error, retry, leave } = useSession();
  if (loading) return <Loading />;
  if (!me && error) return <Failed error={error} retry={retry} />;
  if (me && me.kind !== 'staff')
    return (
      <Empty words={SHELL.notStaff}>
        <Button onClick={() => void leave()}>{SHELL.signOut}</Button>
      </Empty>
    );
  if (me?.passwordDue && gate === 'open') return <ChangePassword />;
  return (
    <>
      {me && (
        <div className={gate === 'open' ? 'pages' : 'pages pages-hidden'}>
          <BrowserRouter key={me.id} basename="/console">
            <Pages />
          </BrowserRouter>
        </div>
      )}
      {gate === 'first' && <Door />}
      {gate !== 'open' && gate !== 'first' && <SignIn why={gate} />}
    </>
  );
};
