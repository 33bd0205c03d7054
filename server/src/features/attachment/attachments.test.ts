import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aWorker, signIn, somebody } from '../../../test/factories/people.js';
import { settle } from '../../../test/factories/village.js';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { Caller } from '../../../test/support/http.js';
import { principalKey } from '../../platform/auth/principal.js';
import { Ids } from '../../platform/clock/ids.js';
import { DataSources } from '../../platform/database/data-sources.js';
import { drift } from '../../platform/database/migrator.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/errors/errors.js';
import { accountFeature } from '../account/account.feature.js';
import { Readings } from '../register/readings.js';
import { registerFeature } from '../register/register.feature.js';
import { attachmentFeature } from './attachment.feature.js';
import { Attachments } from './attachments.js';
import { TidyUploads } from './tidy-uploads.js';

let app: TestApp;
/** Matter → who may see it, and whose it is. */
const matters = new Map<string, { seers: string[]; residentId: string }>();

beforeAll(async () => {
  app = await startApp({
    features: [registerFeature, accountFeature, attachmentFeature],
    config: { logLevel: 'silent' },
  });
  await settle(app);
  app.get(Attachments).registerScope({
    maySee: async (who, matterId) => matters.get(matterId)?.seers.includes(principalKey(who)) ?? false,
    whose: async (matterId) => {
      const residentId = matters.get(matterId)?.residentId;
      return residentId === undefined ? null : { residentId, number: '1234567890' };
    },
  });
});
afterAll(() => app.stop());
beforeEach(() => app.clock.set('2026-03-02T09:00:00+08:00'));

interface Me {
  readonly caller: Caller;
  readonly key: string;
}
const villager = async (): Promise<Me> => {
  const { accountIds } = await somebody(app, { accounts: 1 });
  const id = accountIds[0] as string;
  return { caller: await signIn(app, 'account', id), key: `account:${id}` };
};
const clerk = async (): Promise<Me> => {
  const { id } = await aWorker(app, '李敏', ['clerk', '/c/t/', 'tc']);
  return { caller: await signIn(app, 'staff', id), key: `staff:${id}` };
};
const bearer = ({ token }: Caller) => (token ? { authorization: `Bearer ${token}` } : undefined);

const photo = (width = 80, height = 60) =>
  sharp({ create: { width, height, channels: 3, background: '#b03020' } });
const aJpeg = () => photo().jpeg().toBuffer();

/** What is uploaded, or the problem. */
interface Uploaded {
  readonly id: string;
  readonly mime: string;
  readonly bytes: number;
  readonly code: string;
  readonly title: string;
}

const upload = async ({ caller }: Pick<Me, 'caller'>, bytes: Buffer, name = 'photo.jpg') => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const answer = await fetch(`${app.url}/api/attachments`, {
    method: 'POST',
    headers: bearer(caller),
    body: form,
  });
  return { status: answer.status, body: (await answer.json()) as Uploaded };
};
const fetchFile = async ({ caller }: Pick<Me, 'caller'>, id: string) => {
  const answer = await fetch(`${app.url}/api/attachments/${id}`, { headers: bearer(caller) });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
};
const attach = (owner: string, matterId: string, slot: string, ids: string[]) =>
  app
    .get(UnitOfWork)
    .run('test.attach', (tx) => app.get(Attachments).attach(tx, owner, matterId, [{ slot, files: ids }]));
const aMatter = async (...seers: Me[]) => {
  const id = app.get(Ids).next();
  matters.set(id, { seers: seers.map(({ key }) => key), residentId: (await somebody(app)).id });
  return id;
};
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );

describe('a photo', () => {
  it('is drawn anew: upright, without EXIF, 2560 pixels at most', async () => {
    const me = await villager();
    const taken = await photo(4000, 1000)
      .jpeg()
      .withExif({ IFD0: { Make: 'SecretPhone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 0/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { status, body } = await upload(me, taken);
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { mime: 'image/jpeg', width: 640, height: 2560 },
    });
    const { bytes, headers } = await fetchFile(me, body.id);
    expect(headers.get('content-type')).toBe('image/jpeg');
    expect(headers.get('cache-control')).toContain('no-store');
    expect(bytes).toHaveLength(body.bytes);
    const seen = await sharp(bytes).metadata();
    expect([seen.exif, seen.orientation, seen.width, seen.height]).toEqual([undefined, undefined, 640, 2560]);
  });

  it('may be PNG or WebP; transparency becomes white paper', async () => {
    const me = await villager();
    const clear = sharp({ create: { width: 9, height: 9, channels: 4, background: '#00000000' } });
    for (const [bytes, name] of [
      [await clear.clone().png().toBuffer(), 'a.PNG'],
      [await clear.clone().webp().toBuffer(), 'a.webp'],
      [await aJpeg(), 'tmp_1.unknown'],
      [await aJpeg(), 'blob'],
    ] as const) {
      expect((await upload(me, bytes, name)).body, name).toMatchObject({ mime: 'image/jpeg' });
    }
    const { body } = await upload(me, await clear.clone().png().toBuffer(), 'a.png');
    const { data } = await sharp((await fetchFile(me, body.id)).bytes)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(250);
  });

  it('lies encrypted on the disk', async () => {
    const me = await villager();
    const { body } = await upload(me, await photo(900, 900).jpeg().toBuffer());
    const plain = (await fetchFile(me, body.id)).bytes;
    const root = join(app.database.dataDir, 'attachments');
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const stored = readFileSync(join(file.parentPath, file.name));
      expect(stored.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false);
      expect(stored.includes('JFIF')).toBe(false);
      expect(stored.includes(plain.subarray(200, 232))).toBe(false);
      expect(await fileTypeFromBuffer(stored)).toBeUndefined();
    }
  });
});

describe('a PDF', () => {
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

  it('is kept as it is', async () => {
    const me = await villager();
    const { status, body } = await upload(me, pdf, '证明.pdf');
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { mime: 'application/pdf', bytes: pdf.length, width: null, height: null },
    });
    const { bytes, headers } = await fetchFile(me, body.id);
    expect(bytes.equals(pdf)).toBe(true);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('that was cut off is unreadable', async () => {
    expect((await upload(await villager(), pdf.subarray(0, 40), 'a.pdf')).body.code).toBe('file-unreadable');
  });
});

describe('what is refused', () => {
  it('is a file that is not what its name says', async () => {
    const me = await villager();
    const cases = [
      [Buffer.from('just words'), 'photo.jpg'],
      [Buffer.from('MZ\x90\x00 a program'), 'photo.png'],
      [Buffer.from('%PDF-1.4\n%%EOF'), 'photo.jpg'],
      [await aJpeg(), 'paper.pdf'],
      [await aJpeg(), 'photo.png'],
      [await aJpeg(), 'letter.docx'],
    ] as const;
    for (const [bytes, name] of cases) {
      expect(await upload(me, bytes, name), name).toMatchObject({
        status: 415,
        body: { code: 'file-not-what-it-says' },
      });
    }
  });

  it('is any other kind, a broken photo, nothing at all, and JSON', async () => {
    const me = await villager();
    expect(await upload(me, Buffer.from('words'), 'a.txt')).toMatchObject({
      status: 415,
      body: { code: 'unsupported-type' },
    });
    const broken = (await photo(600, 600).jpeg().toBuffer()).subarray(0, 700);
    expect(await upload(me, broken)).toMatchObject({ status: 422, body: { code: 'file-unreadable' } });
    expect(await upload(me, Buffer.alloc(0))).toMatchObject({
      status: 422,
      body: { code: 'file-unreadable' },
    });
    expect((await me.caller.post('/api/attachments', {})).status).toBe(415);
  });

  it('is a photo of 31 MB; one of 29 MB is taken', async () => {
    const me = await villager();
    const big = Buffer.concat([await aJpeg(), Buffer.alloc(31 * 1024 * 1024)]);
    const { status, body } = await upload(me, big);
    expect({ status, code: body.code }).toEqual({ status: 413, code: 'file-too-large' });
    expect(body.title).toContain('30 MB');
    expect((await upload(me, big.subarray(0, 29 * 1024 * 1024))).status).toBe(201);
  });

  it('is whoever has not signed in', async () => {
    const nobody = { caller: new Caller(app.url) };
    expect((await upload(nobody, await aJpeg())).status).toBe(401);
  });
});

describe('a file', () => {
  it("is its uploader's alone until a matter has it; then of whoever may see the matter", async () => {
    const [me, other, staff] = [await villager(), await villager(), await clerk()];
    const { id } = (await upload(me, await aJpeg())).body;
    expect((await fetchFile(me, id)).status).toBe(200);
    expect((await fetchFile(other, id)).status).toBe(404);
    expect((await fetchFile(staff, id)).status).toBe(404);
    await attach(me.key, await aMatter(staff), 'id-card', [id]);
    expect((await fetchFile(staff, id)).status).toBe(200);
    expect((await fetchFile(me, id)).status).toBe(404);
    expect((await fetchFile(staff, app.get(Ids).next())).status).toBe(404);
  });

  it('can be taken back until it is sent, by its uploader', async () => {
    const [me, other] = [await villager(), await villager()];
    const [loose, sent] = [
      (await upload(me, await aJpeg())).body.id,
      (await upload(me, await aJpeg())).body.id,
    ];
    await attach(me.key, await aMatter(me), 'id-card', [sent]);
    expect((await other.caller.delete(`/api/attachments/${loose}`)).status).toBe(404);
    expect((await me.caller.delete(`/api/attachments/${sent}`)).status).toBe(404);
    expect((await me.caller.delete(`/api/attachments/${loose}`)).status).toBe(204);
    expect((await fetchFile(me, loose)).status).toBe(404);
    expect((await fetchFile(me, sent)).status).toBe(200);
  });

  it('that was never sent goes after 30 days, with its bytes', async () => {
    const me = await villager();
    const count = () =>
      readdirSync(join(app.database.dataDir, 'attachments'), { recursive: true, withFileTypes: true }).filter(
        (f) => f.isFile(),
      ).length;
    const kept = (await upload(me, await aJpeg())).body.id;
    await attach(me.key, await aMatter(me), 'id-card', [kept]);
    await upload(me, await aJpeg());
    const before = count();
    app.clock.pass(31 * 86_400_000);
    const removed = await app.get(TidyUploads).run();
    expect(removed).toBeGreaterThan(0);
    await expect.poll(count).toBe(before - removed);
    expect(await app.get(TidyUploads).run()).toBe(0);
    expect((await fetchFile(me, kept)).status).toBe(200);
  });

  it('that a member of staff reads leaves one row a day', async () => {
    const [me, staff] = [await villager(), await clerk()];
    const matterId = await aMatter(me, staff);
    const { id } = (await upload(me, await aJpeg())).body;
    await attach(me.key, matterId, 'id-card', [id]);
    await Promise.all([fetchFile(staff, id), fetchFile(staff, id), fetchFile(staff, id), fetchFile(me, id)]);
    const { residentId } = matters.get(matterId) as { residentId: string };
    const rows = () => app.get(Readings).of([residentId]);
    expect(await rows()).toMatchObject([
      { staffName: '李敏', what: '交来的材料', reason: '办理 1234567890', matterId },
    ]);
    app.clock.pass(10 * 3_600_000);
    await fetchFile(staff, id);
    expect(await rows()).toHaveLength(1);
    app.clock.pass(6 * 3_600_000);
    await fetchFile(staff, id);
    expect(await rows()).toHaveLength(2);
  });
});

describe("a matter's papers", () => {
  const uploads = async (me: Me, n: number) => {
    const ids: string[] = [];
    for (let i = 0; i < n; i++) ids.push((await upload(me, await aJpeg())).body.id);
    return ids;
  };

  it('are 12 at most', async () => {
    const me = await villager();
    const matterId = await aMatter(me);
    const ids = await uploads(me, 13);
    await attach(me.key, matterId, 'id-card', ids.slice(0, 6));
    expect(await codeOf(attach(me.key, matterId, 'household-book', ids.slice(6)))).toBe('too-many-files');
    expect(await app.get(Attachments).ofMatter(matterId)).toHaveLength(6);
    await attach(me.key, matterId, 'household-book', ids.slice(6, 12));
    expect(await codeOf(attach(me.key, matterId, 'other', ids.slice(12)))).toBe('too-many-files');
  });

  it("are one's own, and of one matter", async () => {
    const [me, other] = [await villager(), await villager()];
    const [one, two] = [await aMatter(me), await aMatter(me, other)];
    const [mine] = (await uploads(me, 1)) as [string];
    const [theirs] = (await uploads(other, 1)) as [string];
    expect(await codeOf(attach(me.key, one, 'id-card', [mine, theirs]))).toBe('file-missing');
    expect(await app.get(Attachments).ofMatter(one)).toEqual([]);
    expect(await codeOf(attach(me.key, one, 'id-card', [app.get(Ids).next()]))).toBe('file-missing');
    const both = await Promise.all([one, two].map((m) => codeOf(attach(me.key, m, 'id-card', [mine]))));
    expect(both.sort()).toEqual(['done', 'file-missing']);
  });

  it('keep their order, and a page may stay while another is taken anew', async () => {
    const me = await villager();
    const matterId = await aMatter(me);
    const [a, b, c] = (await uploads(me, 3)) as [string, string, string];
    await attach(me.key, matterId, 'id-card', [b, a]);
    await app.get(UnitOfWork).run('test.resubmit', async (tx) => {
      await app.get(Attachments).detachSlot(tx, matterId, 'id-card');
      expect(await app.get(Attachments).ofMatter(matterId, tx)).toEqual([]);
      await app.get(Attachments).attach(tx, me.key, matterId, [{ slot: 'id-card', files: [c, a] }]);
    });
    const files = await app.get(Attachments).ofMatter(matterId);
    expect(files.map(({ id, slot }) => [id, slot])).toEqual([
      [c, 'id-card'],
      [a, 'id-card'],
    ]);
    expect((await fetchFile(me, b)).status).toBe(200);
  });
});

it('has tables that are what the rows say', async () => {
  expect(await drift(app.get(DataSources))).toEqual([]);
});
