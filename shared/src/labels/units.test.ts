import { describe, expect, it } from 'vitest';
import { dayFrom } from '../domain/calendar/calendar.js';
import { YEARS } from '../domain/calendar/years.js';
import {
  sayClock,
  sayDate,
  sayDay,
  sayDeadline,
  sayHours,
  sayInstant,
  sayMoment,
  sayMoney,
} from './units.js';

const at = (date: string, time: string) => Date.parse(`${date}T${time}:00+08:00`);
const today = dayFrom('2026-04-29');

describe('dates and amounts as people say them', () => {
  it.each([
    ['2026-05-09', '5月9日（周六，上班）'],
    ['2026-05-01', '5月1日（周五，放假）'],
    ['2026-05-08', '5月8日（周五）'],
    ['2026-05-10', '5月10日（周日）'],
    ['2027-01-04', '2027年1月4日（周一）'],
  ])('%s', (date, said) => {
    expect(sayDay(YEARS, dayFrom(date), today)).toBe(said);
  });

  it('moments', () => {
    const now = at('2026-04-29', '10:00');
    expect(sayMoment(YEARS, at('2026-04-29', '17:30'), now)).toBe('今天17:30');
    expect(sayMoment(YEARS, at('2026-04-30', '09:05'), now)).toBe('明天9:05');
    expect(sayMoment(YEARS, at('2026-04-28', '00:00'), now)).toBe('昨天0:00');
    expect(sayMoment(YEARS, at('2026-05-06', '15:20'), now)).toBe('5月6日（周三）15:20');
    expect(sayDeadline(YEARS, at('2026-05-06', '17:30'), now)).toBe('5月6日（周三）');
    expect(sayDeadline(YEARS, at('2026-04-29', '17:30'), now)).toBe('今天17:30');
    expect(sayInstant(at('2026-05-06', '15:20'))).toBe('2026年5月6日15:20');
    expect(sayDate('1954-03-07')).toBe('1954年3月7日');
  });

  it.each([
    [0, '0元'],
    [5, '0.05元'],
    [123_450, '1,234.50元'],
    [100_000_000, '1,000,000元'],
    [-2_000, '-20元'],
  ])('%i cents', (cents, said) => {
    expect(sayMoney(cents)).toBe(said);
  });

  it('limits and hours', () => {
    expect(sayClock({ unit: 'workday', n: 25 })).toBe('25个工作日');
    expect(sayClock({ unit: 'day', n: 60 })).toBe('60天');
    expect(sayClock({ unit: 'hour', n: 24 })).toBe('24小时');
    expect(sayHours({ open: '08:30', close: '17:30' })).toBe('工作日 8:30–17:30');
    expect(sayHours({ open: '09:00', close: '16:00', days: [2, 4] })).toBe('周二、周四 9:00–16:00');
  });
});
