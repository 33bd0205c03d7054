import { expect, it } from 'vitest';
import { spansOf } from './spans';

it('says days in a row as one span, across months too', () => {
  expect(spansOf(['2026-10-02', '2026-10-01', '2026-10-03', '2026-01-01'])).toEqual([
    '1月1日',
    '10月1日至10月3日',
  ]);
  expect(spansOf(['2026-04-30', '2026-05-01'])).toEqual(['4月30日至5月1日']);
  expect(spansOf([])).toEqual([]);
});
