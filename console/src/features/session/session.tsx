import { getMe, type me, signOut } from '@huiyin/shared/contracts/account';
import type { Role } from '@huiyin/shared/domain/people/roles';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type * as z from 'zod';
import { api, onSignedOut, problemOf } from '../../platform/api';
import { bringDrafts, clearDrafts, flushDrafts } from '../../platform/drafts';
import { dropAllKept } from '../../platform/kept-files';
import { setLocked } from '../../platform/lock';
import { clearPairing } from '../../platform/pairing';

export type Me = z.infer<typeof me>;
export type Staff = Extract<Me, { kind: 'staff' }>;

/** Why the sign-in lies over the page: nobody yet, the session ended, or a colleague takes over. */
export type Gate = 'open' | 'first' | 'lost' | 'change';

interface Session {
  me: Me | null;
  gate: Gate;
  loading: boolean;
  error: unknown;
  retry: () => void;
  askChange: () => void;
  entered: (me: Me) => Promise<void>;
  /** Signs out and leaves nothing on this PC. */
  leave: () => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

const ME = ['me'] as const;

const findMe = async (): Promise<Me | null> => {
  try {
    const me = await api(getMe, {});
    if (me.kind === 'staff' && !me.passwordDue) await bringDrafts(me.id).catch(() => undefined);
    return me;
  } catch (error) {
    if (problemOf(error)?.status === 401) return null;
    throw error;
  }
};

/** What this PC holds of whoever sat here. */
const wipe = () => {
  clearDrafts();
  dropAllKept();
  clearPairing();
};

/** Everything asked of the server but who one is. */
const others = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== ME[0] };

/**
 * Holds who is signed in. Pages stay mounted, unseen, below the sign-in: who comes back goes on where he stood. For anybody else they are
 * made anew: what one clerk was shown or had half written is not the next one's to read, nor in any store of this PC (the server keeps it).
 */
export const SessionProvider = ({ children }: { children: ReactNode }) => {
  const client = useQueryClient();
  const asked = useQuery({ queryKey: ME, queryFn: findMe, staleTime: Number.POSITIVE_INFINITY });
  const [gate, setGate] = useState<'open' | 'lost' | 'change'>('open');
  useEffect(() => onSignedOut(() => setGate((now) => (now === 'change' ? now : 'lost'))), []);
  const entered = useCallback(
    async (me: Me) => {
      const same = client.getQueryData<Me | null>(ME)?.id === me.id;
      // Whose page this was is not the next one's business: begin at the beginning.
      if (!same) {
        window.history.replaceState(null, '', '/console/');
        wipe();
      }
      if (me.kind === 'staff' && !me.passwordDue) await bringDrafts(me.id).catch(() => undefined);
      client.setQueryData(ME, me);
      if (same) void client.invalidateQueries(others);
      else client.removeQueries(others);
      setGate('open');
    },
    [client],
  );
  const leave = useCallback(async () => {
    await flushDrafts();
    await api(signOut, {}).catch(() => undefined);
    wipe();
    client.setQueryData(ME, null);
    client.removeQueries(others);
    sessionStorage.clear();
    setGate('open');
  }, [client]);
  /** Ends the session at once: whoever leaves the PC is signed out, and back with the password alone. */
  const askChange = useCallback(() => {
    setGate('change');
    void flushDrafts().then(async (unsaved) => {
      await api(signOut, {}).catch(() => undefined);
      if (unsaved === 0) wipe();
    });
  }, []);
  const me = asked.data ?? null;
  const now: Gate = gate === 'open' && asked.isFetched && !me ? 'first' : gate;
  useEffect(() => setLocked(now !== 'open'), [now]);
  const value = useMemo<Session>(
    () => ({
      me,
      gate: now,
      loading: asked.isPending,
      error: me ? null : asked.error,
      retry: () => void asked.refetch(),
      askChange,
      entered,
      leave,
    }),
    [me, now, asked, askChange, entered, leave],
  );
  return <SessionContext.Provider value={value}>{children}</SessionContext.Provider>;
};

export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no SessionProvider above');
  return session;
};

/** The signed-in member of staff; pages are only drawn when there is one. */
export const useStaff = (): Staff => {
  const { me } = useSession();
  if (me?.kind !== 'staff') throw new Error('drawn without staff');
  return me;
};

export const hasRole = (staff: Staff, ...roles: Role[]): boolean =>
  staff.posts.some((p) => roles.includes(p.role));
