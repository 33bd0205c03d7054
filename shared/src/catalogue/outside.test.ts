import { describe, expect, it } from 'vitest';
import { ITEMS } from './index.js';
import { OUTSIDE_SYSTEMS, systemsOf } from './outside.js';

describe('systems that decide', () => {
  it.each(OUTSIDE_SYSTEMS.map((s) => [s.id, s] as const))(
    '%s stands behind items that exist, and asks what they ask',
    (_, s) => {
      const behind = ITEMS.filter((i) => systemsOf(i.id).includes(s));
      for (const start of s.items)
        expect(
          behind.some((i) => i.id.startsWith(start)),
          start,
        ).toBe(true);
      const keys = new Set(behind.flatMap((i) => i.fields.map((f) => f.key)));
      const answers = s.sheet.filter((k) => k.startsWith('answer:')).map((k) => k.slice('answer:'.length));
      expect(answers.filter((k) => !keys.has(k))).toEqual([]);
    },
  );

  it('names the closest first, and none where the village or the town decides', () => {
    expect(systemsOf('yibao.remote').map((s) => s.id)).toEqual(['yibao-remote', 'yibao']);
    expect(systemsOf('village.cert')).toEqual([]);
  });
});
