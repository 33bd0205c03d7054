import { describe, expect, it } from 'vitest';
import { dueWords } from './due';
import { daysFrom, sayDate, sayMoment } from './moment';

const at = (text: string) => Date.parse(`${text}+08:00`);
const now = at('2026-11-22T09:05:00');
const owed = { promise: at('2026-11-24T17:30:00'), late: false, dueSoon: false, turn: 'us' };

describe('the due badge', () => {
  it('says late in days, by the calendar of +08:00', () => {
    expect(dueWords({ ...owed, promise: at('2026-11-19T17:30:00'), late: true }, now)).toEqual({
      tone: 'late',
      text: '超期3天',
    });
    expect(dueWords({ ...owed, promise: at('2026-11-22T09:00:00'), late: true }, now).text).toBe('已超期');
  });
  it('says today, tomorrow, and a day otherwise', () => {
    expect(dueWords({ ...owed, promise: at('2026-11-22T17:30:00') }, now)).toEqual({
      tone: 'soon',
      text: '今天到期',
    });
    expect(dueWords({ ...owed, promise: at('2026-11-23T00:10:00'), dueSoon: true }, now).text).toBe(
      '明天到期',
    );
    expect(dueWords(owed, now)).toEqual({ tone: 'calm', text: '最晚11月24日' });
  });
  it('does not blame us while the applicant has the turn', () => {
    expect(dueWords({ ...owed, turn: 'applicant' }, now)).toEqual({ tone: 'calm', text: '等申请人' });
  });
});

describe('moments', () => {
  it('count days at +08:00, not at UTC', () => {
    expect(daysFrom(at('2026-11-22T23:59:00'), at('2026-11-23T00:01:00'))).toBe(1);
  });
  it('read as people say them', () => {
    expect(sayDate(at('2026-11-24T17:30:00'), now)).toBe('11月24日（周二）');
    expect(sayDate(at('2027-01-04T17:30:00'), now)).toBe('2027年1月4日（周一）');
    expect(sayMoment(at('2026-11-21T16:30:00'), now)).toBe('昨天 16:30');
  });
});
