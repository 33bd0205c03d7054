import { makeIdNumber } from '@huiyin/shared/domain/people/id-number';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANSWERS, fileDibao, startVillage, upload, type Village } from '../factories/dibao.js';
import { bring } from '../factories/quarrel.js';
import type { Answer, Caller } from '../support/http.js';

let village: Village;
let clerk: Caller;
beforeAll(async () => {
  village = await startVillage();
  clerk = await village.as('staff', 'tclerk');
});
afterAll(() => village.app.stop());

/** Files for somebody who is not on the register yet. */
const fileFor = (person: Record<string, unknown>) =>
  fileDibao(village, { subject: { new: { name: '周小满', placeId: 'g1', ...person } } });

const errorsOf = ({ body }: Answer): { path: string; message: string }[] => body.errors ?? [];

describe('a value that cannot be', () => {
  const right = makeIdNumber('999999', '1960-01-02', 7);
  const wrongDigit = right.slice(0, 17) + ((Number(right.at(-1)) || 0) === 1 ? '2' : '1');

  it.each([
    ['an ID number with a wrong check digit', { idNumber: wrongDigit }, 'subject.new.idNumber'],
    ['a phone that isn’t one', { phone: '12345' }, 'subject.new.phone'],
    ['a name of 41 characters', { name: '阿'.repeat(41) }, 'subject.new.name'],
    ['a name with a number in it', { name: '李4' }, 'subject.new.name'],
    ['a place that is nowhere', { placeId: 'nowhere' }, 'subject.new.placeId'],
  ])('is named, in Chinese, and nothing is filed: %s', async (_, person, path) => {
    const before = (await village.farmer.get('/api/my/matters')).body.open.length;
    const answer = await fileFor(person);
    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual([expect.objectContaining({ path })]);
    expect(errorsOf(answer)[0]?.message).toMatch(/[\u4e00-\u9fff].*。$/);
    expect((await village.farmer.get('/api/my/matters')).body.open).toHaveLength(before);
  });

  it('is put right where that is safe: full-width digits, spaces, a small x', async () => {
    const answer = await fileFor({
      name: ' 古丽 • 买买提 ',
      phone: '１３９ 0000 0077',
      idNumber: ` ${right} `,
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    expect(answer.body.parties[0].name).toBe('古丽·买买提');
  });
});

describe('a name', () => {
  it.each([
    ['of 40 characters', '阿'.repeat(40)],
    ['of 40 rare characters, each two units long', '𬴊'.repeat(40)],
    ['with 𬴊, as its bearer writes it', '𬴊𫖯'],
    ['with a character of the third plane', '李𱁬'],
    ['with a middle dot', '阿卜杜拉·吐尔逊'],
    ['of one that no font may have', '㛃䶮'],
  ])(
    '%s goes from the form to the queue, the search, the call list and the view as it is',
    async (_, name) => {
      const filed = await fileFor({ name });
      expect(filed.status, JSON.stringify(filed.body)).toBe(201);
      const { id } = filed.body;
      const rows = (body: { items: { id: string; applicant: string }[] }) =>
        body.items.filter((m) => m.id === id).map((m) => m.applicant);
      const queue = await clerk.get('/api/queue?view=desk&limit=100');
      expect(rows(queue.body)).toEqual([name]);
      const start = [...name].slice(0, 2).join('');
      for (const words of [start, name]) {
        const found = await clerk.get(`/api/matters?q=${encodeURIComponent(words)}&limit=100`);
        expect(rows(found.body), words).toEqual([name]);
      }
      const seen = await clerk.get(`/api/matters/${id}`);
      expect(seen.body).toMatchObject({ applicant: name, parties: [{ name }] });
    },
  );

  it('is never mistaken for another rare one', async () => {
    const { id } = (await fileFor({ name: '王𬴊' })).body;
    const found = await clerk.get(`/api/matters?q=${encodeURIComponent('王𬴂')}`);
    expect(found.body.items.map((m: { id: string }) => m.id)).not.toContain(id);
  });
});

describe('too much', () => {
  it.each([
    ['what', { what: '墙'.repeat(2001) }],
    ['want', { want: '挪'.repeat(1001) }],
    ['other.name', { other: { name: '孙'.repeat(81) } }],
  ])('text is refused by field, whole: %s', async (path, over) => {
    const answer = await bring(village.farmer, over);
    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual([expect.objectContaining({ path })]);
    expect(errorsOf(answer)[0]?.message).toMatch(/^最多 \d+ 个字。$/);
  });

  it('text of exactly as many characters is taken, rare ones counted as people count', async () => {
    const what = '𬴊'.repeat(2000);
    const answer = await bring(village.farmer, { what });
    expect(answer.status, JSON.stringify(answer.body.errors)).toBe(201);
    expect(JSON.stringify(answer.body.sections)).toContain(what);
  });

  it('is a 13th photo: refused, and the twelve can still be sent', async () => {
    const { app, farmer } = village;
    const files: string[] = [];
    for (let i = 0; i < 13; i++) files.push(await upload(app, farmer));
    const inOne = await bring(farmer, { files });
    expect(inOne.status).toBe(400);
    expect(errorsOf(inOne)[0]?.path).toBe('files');
    const split = await fileDibao(village, {
      papers: [
        { slot: 'bank-card', files: files.slice(0, 7) },
        { slot: 'medical', files: files.slice(7) },
      ],
    });
    expect(split).toMatchObject({ status: 422, body: { code: 'too-many-files' } });
    const twelve = await bring(farmer, { files: files.slice(0, 12) });
    expect(twelve.status).toBe(201);
    expect(twelve.body.papers[0].files).toHaveLength(12);
  });

  it('is an answer that the form never asked: it is dropped, not stored', async () => {
    const filed = await fileDibao(village, { answers: { ...ANSWERS, evil: '<script>' } });
    expect(filed.status).toBe(201);
    expect(JSON.stringify(filed.body)).not.toContain('script');
  });
});
