import { getMe, type me, signOut } from '@huiyin/shared/contracts/account';
import type { Role } from '@huiyin/shared/domain/people/roles';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type * as z from 'zod';
import { api, onSignedOut, problemOf } from '../../platform/api';

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
  keepMe: () => void;
  entered: (me: Me) => void;
  leave: () => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

const ME = ['me'] as const;

const findMe = async (): Promise<Me | null> => {
  try {
    return await api(getMe, {});
  } catch (error) {
    if (problemOf(error)?.status === 401) return null;
    throw error;
  }
};

/** Holds who is signed in; pages stay mounted below the sign-in, so that half-done work outlives a change of clerk. */
export const SessionProvider = ({ children }: { children: ReactNode }) => {
  const client = useQueryClient();
  const asked = useQuery({ queryKey: ME, queryFn: findMe, staleTime: Number.POSITIVE_INFINITY });
  const [gate, setGate] = useState<'open' | 'lost' | 'change'>('open');
  useEffect(() => onSignedOut(() => setGate('lost')), []);
  const entered = useCallback(
    (me: Me) => {
      const same = client.getQueryData<Me | null>(ME)?.id === me.id;
      client.setQueryData(ME, me);
      // Back after a lost session: the page goes on where it stood. What another clerk was shown is not the next one's to see.
      if (same) void client.invalidateQueries({ predicate: (q) => q.queryKey[0] !== ME[0] });
      else {
        client.removeQueries({ predicate: (q) => q.queryKey[0] !== ME[0], type: 'inactive' });
        void client.resetQueries({ predicate: (q) => q.queryKey[0] !== ME[0], type: 'active' });
      }
      setGate('open');
    },
    [client],
  );
  const leave = useCallback(async () => {
    await api(signOut, {}).catch(() => undefined);
    client.clear();
    client.setQueryData(ME, null);
    sessionStorage.clear();
    setGate('open');
  }, [client]);
  const me = asked.data ?? null;
  const value = useMemo<Session>(
    () => ({
      me,
      gate: gate === 'open' && asked.isFetched && !me ? 'first' : gate,
      loading: asked.isPending,
      error: me ? null : asked.error,
      retry: () => void asked.refetch(),
      askChange: () => setGate('change'),
      keepMe: () => setGate('open'),
      entered,
      leave,
    }),
    [me, gate, asked, entered, leave],
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
