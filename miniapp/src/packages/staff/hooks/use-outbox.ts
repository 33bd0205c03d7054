import { useEffect } from 'react';
import { online } from '@/platform/network';
import { useSignal } from '@/platform/signal';
import { outbox } from '../rules/outbox';

/** What waits to be sent; sends by itself when the page opens and when the network is back. */
export const useOutbox = (scope: string) => {
  outbox.open(scope);
  const isOnline = useSignal(online);
  const rows = useSignal(outbox.rows);
  useEffect(() => {
    if (isOnline) void outbox.send();
  }, [isOnline]);
  return rows;
};
