import { readFile } from 'node:fs/promises';
import { signInStaff } from '@huiyin/shared/contracts/account';
import { type Client, createClient } from '@huiyin/shared/contracts/client';
import { act, claim, getMatter } from '@huiyin/shared/contracts/matter';
import type { Reply } from '@huiyin/shared/contracts/route';
import { getStaff, world } from './world.js';

const caller = (token: () => string | undefined): Client =>
  createClient(
    async ({ method, url, headers, body }) => {
      const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
    },
    (): Record<string, string> => (token() ? { authorization: `Bearer ${token()}` } : {}),
    world().url,
  );

export interface Colleague {
  readonly api: Client;
  see(matterId: string): Promise<Reply<typeof getMatter>>;
  claim(matterId: string): Promise<void>;
  /** Sends a file as the form field `file`. */
  send(path: string, file: string): Promise<void>;
  /** Acts on the newest version that this colleague sees. */
  act(matterId: string, action: string, fields?: Record<string, unknown>): Promise<void>;
}

/** A member of staff of the demo, signed in, for the half of a story that isn't looked at. */
export const colleague = async (who: string): Promise<Colleague> => {
  const { login, password } = getStaff(who);
  let token: string | undefined;
  const api = caller(() => token);
  token = (await api(signInStaff, { body: { login, password } })).token;
  return {
    api,
    see: (matterId) => api(getMatter, { params: { id: matterId } }),
    send: async (path, file) => {
      const form = new FormData();
      form.append('file', new Blob([await readFile(file)], { type: 'image/jpeg' }), 'paper.jpg');
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(world().url + path, { method: 'POST', headers, body: form });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    },
    claim: async (matterId) => {
      await api(claim, { params: { id: matterId } });
    },
    act: async (matterId, action, fields = {}) => {
      const { version } = await api(getMatter, { params: { id: matterId } });
      await api(act, {
        params: { id: matterId, action },
        body: { version, fields },
        requestKey: crypto.randomUUID(),
      });
    },
  };
};
