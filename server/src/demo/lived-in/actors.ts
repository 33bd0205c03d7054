import { randomUUID } from 'node:crypto';
import { type Client, createClient, Refused } from '@huiyin/shared/contracts/client';
import sharp from 'sharp';
import type { Running } from '../../app/boot.js';
import { Sessions } from '../../platform/auth/sessions.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Somebody of the story with a session of their own, speaking to the server as their phone or desk would. */
export interface Actor {
  call: Client;
  /** Sends a photo; answers its id. */
  photo(): Promise<string>;
}

/** Signs people of the invented world in: anew for every scene, as weeks go by between them. */
export class Actors {
  constructor(private readonly running: Running) {}

  resident(account: string): Promise<Actor> {
    return this.open('account', account);
  }

  staff(key: string): Promise<Actor> {
    return this.open('staff', key);
  }

  private async open(kind: 'account' | 'staff', id: string): Promise<Actor> {
    const sessions = this.running.get(Sessions);
    const { token } = await this.running
      .get(UnitOfWork)
      .run('demo.session', (tx) => sessions.open(tx, kind, id));
    const headers = () => ({ authorization: `Bearer ${token}` });
    const client = createClient(speak, headers, this.running.url);
    return {
      call: ((contract, call) =>
        client(contract, contract.keyed ? { ...call, requestKey: randomUUID() } : call).catch(
          (error: unknown) => {
            throw error instanceof Refused
              ? new Error(`${contract.id}: ${JSON.stringify(error.problem)}`)
              : error;
          },
        )) as Client,
      photo: () => sendPhoto(this.running.url, headers()),
    };
  }
}

const speak: Parameters<typeof createClient>[0] = async ({ method, url, headers, body }) => {
  const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
};

/** A sheet of paper on a table: lines instead of words, so that no font is needed and nobody's data is in it. */
const PAPER = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="640"><rect width="900" height="640" fill="#b9a68a"/>
<rect x="70" y="60" width="760" height="520" rx="18" fill="#fbfaf5"/><rect x="110" y="110" width="260" height="34" fill="#1f6f54"/>
${Array.from({ length: 9 }, (_, i) => `<rect x="110" y="${190 + i * 38}" width="${420 + ((i * 97) % 220)}" height="12" fill="#9a948a"/>`).join('')}
<circle cx="720" cy="470" r="64" fill="none" stroke="#b3261e" stroke-width="8"/></svg>`;

let drawn: Promise<Buffer> | undefined;

const sendPhoto = async (url: string, headers: Record<string, string>): Promise<string> => {
  drawn ??= sharp(Buffer.from(PAPER)).jpeg({ quality: 80 }).toBuffer();
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(await drawn)], { type: 'image/jpeg' }), 'paper.jpg');
  const answer = await fetch(`${url}/api/attachments`, { method: 'POST', body: form, headers });
  if (!answer.ok) throw new Error(`attachment.upload: ${answer.status}`);
  return ((await answer.json()) as { id: string }).id;
};
