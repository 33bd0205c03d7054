import { useEffect } from 'react';
import { online } from '@/platform/network';
import { useSignal } from '@/platform/signal';
import { openOutbox, waiting } from '../rules/outbox';
import { sendOutbox } from '../rules/send-outbox';

/** What waits to be sent; sends by itself when the page opens and when the network is back. */
export const useOutbox = (scope: string) => {
  openOutbox(scope);
  const isOnline = useSignal(online);
  const rows = useSignal(waiting);
  useEffect(() => {
    if (isOnline) void sendOutbox();
  }, [isOnline]);
  return rows;
};
