import type { Client } from '@huiyin/shared/contracts/client';
import { act } from '@huiyin/shared/contracts/matter';
import { matterView } from '@huiyin/shared/contracts/matter-view';
import { MATTER } from '@huiyin/shared/labels/miniapp';
import { useRef } from 'react';
import type { MatterView } from '@/parts/matter-view';
import { Refused } from '@/platform/api';
import { newRequestKey } from '@/platform/random';
import { say } from '@/platform/toast';

export interface ActInput {
  action: string;
  fields?: Record<string, unknown>;
  papers?: { slot: string; files: string[] }[];
}

/**
 * Takes an action on a matter. A lost reply is tried again with the same request key; a stale version shows the fresh
 * state instead. Rejects with what the server or the line said.
 */
export const useAct = (client: Client, matter: MatterView, onChange: (matter: MatterView) => void) => {
  const pending = useRef({ body: '', key: '' });
  return async ({ action, fields = {}, papers }: ActInput): Promise<boolean> => {
    const body = { version: matter.version, fields, ...(papers ? { papers } : {}) };
    const text = JSON.stringify([action, body]);
    if (pending.current.body !== text) pending.current = { body: text, key: newRequestKey() };
    try {
      onChange(
        await client(act, { params: { id: matter.id, action }, body, requestKey: pending.current.key }),
      );
      say(MATTER.did);
      return true;
    } catch (error) {
      if (!(error instanceof Refused) || error.problem.code !== 'stale') throw error;
      const fresh = matterView.safeParse(error.problem.current);
      if (fresh.success) onChange(fresh.data);
      say(MATTER.stale);
      return false;
    }
  };
};
