import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileDibao, startVillage, type Village } from '../factories/dibao.js';
import { act } from '../factories/steps.js';
import type { Caller } from '../support/http.js';

/** What the fuzz has found and was mended: each once more, by hand. */
let village: Village;
let clerk: Caller;
beforeAll(async () => {
  village = await startVillage();
  clerk = await village.as('staff', 'tclerk');
});
afterAll(() => village.app.stop());

const NUL = '\u0000';
const HALF = '\ud83d';

const raw = (path: string, init: RequestInit = {}) =>
  fetch(`${village.app.url}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${village.farmer.token}`, ...init.headers },
  });

it.each([
  ['a broken %', '/api/matters/%E0%A4%A', 400],
  ['a part far too long', `/api/matters/${'x'.repeat(300)}`, 414],
])('an address with %s leads nowhere, and says so in Chinese', async (_, path, status) => {
  const answer = await raw(path);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({ status, title: '没有找到这一项。' });
});

it.each([
  [
    'broke off half way',
    'multipart/form-data; boundary=s',
    '--s\r\ncontent-disposition: form-data; name="file"; filen',
  ],
  ['has no seams', 'multipart/form-data', 'x'],
])('an upload that %s is to be sent again, not a fault of ours', async (_, type, body) => {
  const answer = await raw('/api/attachments', { method: 'POST', body, headers: { 'content-type': type } });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ code: 'file-cut-off', title: '文件没有传完整。' });
});

it('what nobody can see is dropped from a note, and the note reads back as it was signed', async () => {
  const { id } = (await fileDibao(village)).body;
  const note = `看过${NUL}了${HALF}，\u202e属实。\n👨‍👩‍👧下周再去。`;
  const { body } = await act(clerk, id, 'note', { note });
  const texts = body.timeline.map((entry: { text: string | null }) => entry.text);
  expect(texts).toContain('看过了，属实。\n👨‍👩‍👧下周再去。');
});

it('answers nested deeper than any form are refused before anybody walks down', async () => {
  const deep = `${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`;
  const body = `{"itemId":"minzheng.dibao.apply","itemVersion":1,"subject":{"residentId":"r1"},"answers":${deep}}`;
  const answer = await raw('/api/matters/service', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'request-key': 'the-deepest-form' },
  });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ code: 'invalid' });
});

it.each(['2026-02-30', '9999-12-31', '0001-01-01'])('%s is no day, and the field is named', async (day) => {
  const answer = await clerk.get(`/api/staff/roster?from=${day}`);
  expect(answer.body).toMatchObject({
    status: 400,
    errors: [{ path: 'from', message: '这个日期不对，请重新选。' }],
  });
});

it.each(['1e309', '-1', '0.5', 'x'])(
  'a page mark %s that we never gave is named, on both databases',
  async (mark) => {
    for (const path of ['/api/matters?q=李&', '/api/callbacks?']) {
      const answer = await clerk.get(`${path}cursor=${mark}`);
      expect(answer.body, path).toMatchObject({ status: 400, errors: [{ path: 'cursor' }] });
    }
  },
);

it('a phone of a mini-program that was given up is asked to sign in anew', async () => {
  const answer = await village.farmer.post('/api/me/persons/phone', { code: 'any' });
  expect(answer.body).toMatchObject({ status: 400, code: 'wechat-code-used' });
});

it('one field has one sentence, however much is wrong with it', async () => {
  const answer = await clerk.post('/api/residents/search', { q: [] });
  expect(answer.body.errors).toEqual([expect.objectContaining({ path: 'q', message: '这一项填得不对。' })]);
});
