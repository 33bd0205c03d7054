import { describe, expect, it } from 'vitest';
import type { ApplyContent } from '../hooks/use-apply-draft';
import { changedParts, markOf, partsOf, withPart } from './draft-parts';

const content: ApplyContent = {
  title: '申请低保',
  subject: { residentId: 'r1' },
  begun: true,
  step: 3,
  answers: { reasons: ['ill'], income: 0 },
  tray: {
    card: [
      { key: 'a', id: 'f1', path: 'blob:1', state: 'sent' },
      { key: 'b', kept: 'k', state: 'failed' },
    ],
  },
};
const blank: ApplyContent = { title: '', subject: null, begun: false, step: 0, answers: {}, tray: {} };

describe('a form on two phones', () => {
  it('is the same on the other one, but for where one stands and photos that did not arrive', () => {
    const parts = partsOf(content, {});
    const there = Object.entries(parts).reduce((form, [key, value]) => withPart(form, key, value), blank);
    expect(there).toMatchObject({ subject: { residentId: 'r1' }, begun: true, step: 0 });
    expect(there.answers).toEqual(content.answers);
    expect(there.tray).toEqual({ card: [{ key: 'a', id: 'f1', state: 'sent' }] });
    expect(changedParts(partsOf(there, {}), marksOf(parts))).toEqual([]);
  });

  it('loses an answer that was taken back elsewhere', () => {
    const parts = partsOf({ ...content, answers: { income: 0 } }, { 'a:reasons': ['ill'] });
    expect(parts['a:reasons']).toBeNull();
    expect(withPart(content, 'a:reasons', parts['a:reasons']).answers).toEqual({ income: 0 });
  });

  it('keeps a photo of its own that the other phone knows nothing of', () => {
    const { tray } = withPart(content, 'papers', { card: [{ key: 'z', id: 'f9' }] });
    expect(tray.card?.map(({ key }) => key)).toEqual(['z', 'b']);
  });

  it('tells what changed since both agreed', () => {
    const agreed = marksOf(partsOf(content, {}));
    const changed = { ...content, answers: { ...content.answers, income: 5 } };
    expect(changedParts(partsOf(changed, {}), agreed)).toEqual(['a:income']);
  });
});

const marksOf = (parts: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(parts).map(([key, value]) => [key, markOf(value)]));
