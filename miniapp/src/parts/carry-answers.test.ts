import { beforeEach, expect, it, vi } from 'vitest';
import { findDraft } from '../platform/drafts';
import { carryAnswers } from './carry-answers';

const phone = new Map<string, string>();
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => phone.get(key) ?? '',
    setStorageSync: (key: string, value: string) => phone.set(key, value),
  },
}));

interface Begun {
  begun: boolean;
  answers: Record<string, unknown>;
}
const kept = () => findDraft<Begun>('a1', 'apply:village.cert');

beforeEach(() => phone.clear());

it('begins a form with what was answered elsewhere', () => {
  carryAnswers('a1', 'village.cert', { residentId: 'r1' }, { what: '收养要的证明' });
  expect(kept()?.content).toMatchObject({ begun: true, answers: { what: '收养要的证明' } });
});

it('adds to a form that is half done, under its own key, and takes nothing away', () => {
  carryAnswers('a1', 'village.cert', null, { what: '一' });
  const first = kept()?.requestKey;
  carryAnswers('a1', 'village.cert', null, { purpose: '二' });
  expect(kept()?.requestKey).toBe(first);
  expect(kept()?.content.answers).toEqual({ what: '一', purpose: '二' });
});
