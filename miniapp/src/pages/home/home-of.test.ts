import { describe, expect, it } from 'vitest';
import { homeOf } from './home-of';

type Rows = Parameters<typeof homeOf>[0];
type Notices = Parameters<typeof homeOf>[1];

const matter = (id: string, promise: number | null, waitsForMe = false) => ({
  id,
  waitsForMe,
  owed: promise === null ? null : { promise },
});
const notice = (id: string, waitsForMe = false, read = false) => ({ id, waitsForMe, read });

const home = (open: unknown[], notices: unknown[] = []) => homeOf(open as Rows, notices as Notices);

describe('the first page', () => {
  it('puts what waits for the resident first, and the nearest promise of ours after it', () => {
    const { waiting, nearest } = home([matter('late', 300), matter('soon', 100), matter('mine', 50, true)]);
    expect(waiting.map(({ id }) => id)).toEqual(['mine']);
    expect(nearest?.id).toBe('soon');
  });

  it('has no nearest answer when nobody owes one', () => {
    expect(home([matter('mine', 50, true), matter('closed', null)]).nearest).toBeUndefined();
  });

  it('shows a notice that waits once, the newest three of the others, and counts what is unread', () => {
    const found = home(
      [],
      [notice('a', true), ...['b', 'c', 'd', 'e'].map((id) => notice(id, false, id === 'b'))],
    );
    expect(found.toAnswer.map(({ id }) => id)).toEqual(['a']);
    expect(found.newest.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
    expect(found.unread).toBe(4);
  });
});
