import { Unreached } from '@huiyin/shared/contracts/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Deed, outbox, record } from './outbox';

const phone = new Map<string, string>();
let room = Number.POSITIVE_INFINITY;
let signal = true;
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => phone.get(key) ?? '',
    setStorageSync: (key: string, value: string) => {
      if (value.length > room) throw new Error('exceed storage max size');
      phone.set(key, value);
    },
  },
}));
vi.mock('@/platform/api', () => ({
  staffApi: async () => {
    if (!signal) throw new Unreached(new Error('no signal'));
  },
}));
vi.mock('@/platform/random', () => ({ newRequestKey: () => `k${phone.size}-${Math.random()}` }));

const heard: Deed = { kind: 'call', params: { id: '01' }, body: { result: 'heard' } };

beforeEach(() => {
  phone.clear();
  room = Number.POSITIVE_INFINITY;
  signal = true;
  outbox.open(`worker-${Math.random()}`);
});

describe('a deed of the staff', () => {
  it('is sent, or kept until there is a signal', async () => {
    expect(await record('李大山', heard)).toBe('sent');
    signal = false;
    expect(await record('李大山', heard)).toBe('kept');
    expect(outbox.rows.get()).toHaveLength(1);
  });

  it('is never said to be recorded by a phone that is full', async () => {
    room = 5;
    expect(await record('李大山', heard)).toBe('full');
    expect(outbox.rows.get()).toEqual([]);
  });
});
