import type { TestApp } from '../support/app.js';
import type { Answer, Caller } from '../support/http.js';

/** Sends an Excel file in the form field `file`. */
export const sendFile = async (
  app: TestApp,
  who: Caller,
  path: string,
  bytes: Buffer,
): Promise<Pick<Answer, 'status' | 'body'>> => {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), 'register.xlsx');
  const headers = { authorization: `Bearer ${who.token}` };
  const answer = await fetch(`${app.url}${path}`, { method: 'POST', headers, body: form });
  return { status: answer.status, body: await answer.json() };
};
