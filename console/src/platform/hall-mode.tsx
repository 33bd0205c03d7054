import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

const KEY = 'huiyin.hall-mode';

interface HallMode {
  on: boolean;
  toggle: () => void;
  /** A name as the hall may read it over the clerk's shoulder: the surname, and the last four of the matter's number. */
  hide: (name: string, number?: string) => string;
}

const HallContext = createContext<HallMode>({ on: false, toggle: () => undefined, hide: (n) => n });

/** Whether strangers can see this screen; kept per PC. */
export const HallModeProvider = ({ children }: { children: ReactNode }) => {
  const [on, setOn] = useState(() => localStorage.getItem(KEY) === 'on');
  const value = useMemo<HallMode>(
    () => ({
      on,
      toggle: () => {
        localStorage.setItem(KEY, on ? 'off' : 'on');
        setOn(!on);
      },
      hide: (name, number = '') => (on ? hideName(name, number) : name),
    }),
    [on],
  );
  return <HallContext.Provider value={value}>{children}</HallContext.Provider>;
};

const hideName = (name: string, number: string) => `${Array.from(name)[0] ?? ''}··${number.slice(-4)}`;

export const useHallMode = (): HallMode => useContext(HallContext);
