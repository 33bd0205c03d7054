import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDrawn } from './draw.js';

const id = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/);

describe('the draw of call-backs', () => {
  it('draws everybody where everybody is to be asked', () => {
    fc.assert(fc.property(id, (one) => isDrawn(one, 1)));
  });

  it('draws about one in ten of ids that are neighbours in time', () => {
    const ids = Array.from(
      { length: 20_000 },
      (_, i) => `01K3V7Q2X4${i.toString(32).toUpperCase().padStart(16, '0')}`,
    );
    const drawn = ids.filter((one) => isDrawn(one)).length;
    expect(drawn).toBeGreaterThan(1_700);
    expect(drawn).toBeLessThan(2_300);
  });
});
