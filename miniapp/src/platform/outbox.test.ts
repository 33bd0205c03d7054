import { Refused, Unreached } from '@huiyin/shared/contracts/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createOutbox, Hopeless, type OutboxRow } from './outbox';

const phone = new Map<string, string>();
let room = Number.POSITIVE_INFINITY;
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => phone.get(key) ?? '',
    setStorageSync: (key: string, value: string) => {
      if (value.length > room) throw new Error('exceed storage max size');
      phone.set(key, value);
    },
  },
}));

interface Row extends OutboxRow {
  body: number;
}
const row = (n: number): Row => ({ requestKey: `k${n}`, label: `${n}`, recordedAt: n, body: n });
const no = (status: number) => new Refused({ type: 'about:blank', status, code: 'x', title: '不行' });

beforeEach(() => {
  phone.clear();
  room = Number.POSITIVE_INFINITY;
});

describe('an outbox', () => {
  it('outlives a kill, and sends what waits in its order, once', async () => {
    let signal = false;
    const arrived: number[] = [];
    const deliver = async ({ body }: Row) => {
      if (!signal) throw new Unreached(new Error('no signal'));
      arrived.push(body);
    };
    const before = createOutbox<Row>('rows', deliver, () => '');
    before.open('me');
    before.put(row(1));
    before.put(row(2));
    await before.send();
    expect(before.rows.get()).toHaveLength(2);

    const after = createOutbox<Row>('rows', deliver, () => '');
    after.open('me');
    signal = true;
    await Promise.all([after.send(), after.send()]);
    expect(arrived).toEqual([1, 2]);
    expect(after.rows.get()).toEqual([]);
    expect(phone.get('hy1:me:rows')).toBe('[]');
  });

  it('keeps what was refused for the person, and sends the rest', async () => {
    const box = createOutbox<Row>(
      'rows',
      async ({ body }) => {
        if (body === 1) throw no(409);
        if (body === 2) throw new Hopeless('照片没了');
      },
      () => '不行',
    );
    box.open('me');
    for (const n of [1, 2, 3]) box.put(row(n));
    await box.send();
    expect(box.rows.get().map(({ body, refused }) => [body, refused])).toEqual([
      [1, '不行'],
      [2, '照片没了'],
    ]);
  });

  it.each([401, 429, 500, 503])('waits for another time after %i', async (status) => {
    const box = createOutbox<Row>(
      'rows',
      () => Promise.reject(no(status)),
      () => '不行',
    );
    box.open('me');
    box.put(row(1));
    await box.send();
    expect(box.rows.get()).toEqual([row(1)]);
  });

  it('remembers what of a row has arrived', async () => {
    const box = createOutbox<Row>(
      'rows',
      async (_, save) => {
        save({ body: 77 });
        throw new Unreached(null);
      },
      () => '',
    );
    box.open('me');
    box.put(row(1));
    await box.send();
    expect(box.rows.get()[0]?.body).toBe(77);
  });

  it('says when the phone is full, and then holds nothing that would vanish', () => {
    const box = createOutbox<Row>(
      'rows',
      async () => undefined,
      () => '',
    );
    box.open('me');
    room = 5;
    expect(box.put(row(1))).toBe(false);
    expect(box.rows.get()).toEqual([]);
  });

  it('is its owner’s: another who opens the app sees and sends nothing of it', async () => {
    const arrived: number[] = [];
    const box = createOutbox<Row>(
      'rows',
      async ({ body }) => void arrived.push(body),
      () => '',
    );
    box.open('me');
    box.put(row(1));
    box.open('you');
    expect(box.rows.get()).toEqual([]);
    await box.send();
    expect(arrived).toEqual([]);
    box.open('me');
    expect(box.rows.get()).toHaveLength(1);
  });

  it('stops where somebody else signs in on the way, and goes on with what is theirs', async () => {
    const arrived: [string, number][] = [];
    const box = createOutbox<Row>(
      'rows',
      async ({ body }, _, scope) => {
        arrived.push([scope, body]);
        box.open('you');
      },
      () => '',
    );
    box.open('you');
    box.put(row(9));
    box.open('me');
    for (const n of [1, 2]) box.put(row(n));
    await box.send();
    await vi.waitFor(() => expect(arrived).toHaveLength(2));
    expect(arrived).toEqual([
      ['me', 1],
      ['you', 9],
    ]);
    box.open('me');
    expect(box.rows.get().map(({ body }) => body)).toEqual([2]);
  });
});
