import { describe, expect, it } from 'vitest';
import { blankIntake, bodyOf, type Intake, problemsOf, stepsOf } from './intake';

const told: Intake = {
  ...blankIntake({ residentId: 'r1' }),
  danger: 'none',
  type: 'neighbour',
  other: { name: ' 孙福田 ', phone: ' ', where: '塘西' },
  what: ' 墙砌过来了 ',
  want: '拆回去',
  tray: {
    photos: [
      { key: 'k', id: 'f1', state: 'sent' },
      { key: 'l', state: 'failed' },
    ],
  },
};

describe('a quarrel told page by page', () => {
  it('asks for danger first, and for whom only where it must', () => {
    expect(stepsOf(true)).toEqual(['danger', 'who', 'other', 'what', 'want', 'check']);
    expect(stepsOf(false)).toEqual(['danger', 'other', 'what', 'want', 'check']);
  });

  it('says what a page still lacks', () => {
    const blank = blankIntake(null);
    expect(Object.keys(problemsOf('danger', blank))).toEqual(['danger']);
    expect(Object.keys(problemsOf('other', blank))).toEqual(['name', 'type']);
    expect(Object.keys(problemsOf('what', { ...blank, what: ' 墙 ' }))).toEqual(['what']);
    for (const step of stepsOf(true)) expect(problemsOf(step, told)).toEqual({});
  });

  it('is sent tidied, without what was left empty, with the photos that arrived', () => {
    expect(bodyOf(told)).toEqual({
      danger: 'none',
      subject: { residentId: 'r1' },
      type: 'neighbour',
      other: { name: '孙福田', where: '塘西' },
      what: '墙砌过来了',
      want: '拆回去',
      files: ['f1'],
    });
  });

  it('is not sent half told', () => {
    expect(bodyOf({ ...told, danger: null })).toBeUndefined();
    expect(bodyOf({ ...told, subject: null })).toBeUndefined();
  });
});
