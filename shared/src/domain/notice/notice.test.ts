import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstChannel, forecastOf } from './forecast.js';
import { afterAct, daysToTell, isOver } from './lifecycle.js';

describe('the lifecycle', () => {
  it('sends once, never changes what was sent, and takes no answer after the call back', () => {
    const states = ['draft', 'sent', 'recalled'] as const;
    expect(states.map((s) => afterAct(s, 'edit'))).toEqual(['draft', null, null]);
    expect(states.map((s) => afterAct(s, 'send'))).toEqual(['sent', null, null]);
    expect(states.map((s) => afterAct(s, 'recall'))).toEqual([null, 'recalled', null]);
    expect(states.map((s) => afterAct(s, 'answer'))).toEqual([null, 'sent', null]);
    expect(states.map((s) => afterAct(s, 'tell'))).toEqual([null, 'sent', 'recalled']);
  });

  it('has all doors done the day before the event, never in the past, else in three days', () => {
    expect(daysToTell(110, 100)).toBe(9);
    expect(daysToTell(101, 100)).toBe(0);
    expect(daysToTell(100, 100)).toBe(0);
    expect(daysToTell(null, 100)).toBe(3);
    expect([isOver(100, 100), isOver(100, 101), isOver(null, 101)]).toEqual([false, true, false]);
  });
});

describe('the forecast', () => {
  it('counts every household once', () => {
    const households = fc.array(fc.record({ consent: fc.boolean(), phone: fc.boolean() }));
    fc.assert(
      fc.property(households, (all) => {
        const f = forecastOf(all);
        expect(f.households).toBe(all.length);
        expect(f.byWechat + f.byPhone + f.byDoor).toBe(all.length);
        expect(f.byWechat).toBe(all.filter(({ consent }) => consent).length);
        expect(f.byDoor).toBe(all.filter(({ consent, phone }) => !consent && !phone).length);
      }),
    );
    expect(firstChannel({ consent: false, phone: true })).toBe('phone');
  });
});
