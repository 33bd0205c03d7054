import { describe, expect, it } from 'vitest';
import { withProblem } from './paper-problems';

describe('what is wrong with which paper', () => {
  it('is said once for each paper, and may be taken back', () => {
    const one = withProblem([], 'card', { slot: 'card', problem: 'blurred' });
    const two = withProblem(one ?? [], 'medical', { slot: 'medical', problem: 'missing' });
    expect(two).toHaveLength(2);
    const changed = withProblem(two ?? [], 'card', { slot: 'card', problem: 'expired' });
    expect(changed).toEqual([
      { slot: 'medical', problem: 'missing' },
      { slot: 'card', problem: 'expired' },
    ]);
    expect(withProblem(one ?? [], 'card', null)).toBeUndefined();
  });
});
