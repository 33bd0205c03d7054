import './zod-jitless';
import { about } from '@huiyin/shared/contracts/account';
import { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { toFile, watchToFile } from './parts/to-file';
import { api } from './platform/api';
import { keepTemplates } from './platform/consent';
import { watchNetwork } from './platform/network';
import { watchPrivacy } from './platform/privacy';
import { endResident, hasFreshCode, signInByWechat, startSession } from './platform/session';
import { startTextSize } from './platform/text-size';
import './ui/base.scss';

/** The demo's page chose somebody: whoever was signed in before is no longer. */
const takeFreshCode = () => {
  if (!hasFreshCode()) return;
  endResident({ wipe: false });
  signInByWechat().catch(() => undefined);
};

startTextSize();
startSession();
takeFreshCode();

/** Template ids must be at hand before a tap; without them consent is simply not asked. */
const fetchTemplates = () => {
  api(about, {}).then(
    ({ apps }) => {
      if (apps[0]) keepTemplates(apps[0].templates);
    },
    () => undefined,
  );
};

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchNetwork();
    watchPrivacy();
    fetchTemplates();
    watchToFile();
  });
  // Opened again: what waits for a signal may go now.
  useDidShow(() => void toFile.send());
  return children;
}
