import { makeIdNumber } from '@huiyin/shared/domain/people/id-number';
import { describe, expect, it } from 'vitest';
import { initialsOf } from './initials.js';
import { splitPlace, termOf } from './search-term.js';

describe('one box for everything', () => {
  const id = makeIdNumber('999999', '1950-03-04', 12);
  it.each([
    ['王秀', 'name', '王秀'],
    [' 𬴊', 'name', '𬴊'],
    ['买买提.艾力', 'name', '买买提·艾力'],
    ['WXL', 'initials', 'wxl'],
    ['sw-012', 'household', 'SW-012'],
    ['上湾12', 'household', '上湾12'],
    ['139 0000 0001', 'phone', '13900000001'],
    ['(0999)6123456', 'phone', '0999-6123456'],
    [id.toLowerCase(), 'idNumber', id],
    [`${id.slice(0, 6)} ${id.slice(6)}`, 'idNumber', id],
  ])('%s is a %s', (typed, by, text) => {
    expect(termOf(typed)).toEqual({ by, text });
  });

  it('takes a wrong check digit for no ID number', () => {
    const wrong = id.slice(0, 17) + (id.endsWith('1') ? '2' : '1');
    expect(termOf(wrong).by).toBe('household');
  });

  it('may begin with a group', () => {
    expect(splitPlace('上湾 wxl')).toEqual({ place: '上湾', rest: 'wxl' });
    expect(splitPlace('上湾wxl')).toEqual({ place: '上湾', rest: 'wxl' });
    expect(splitPlace('sw wxl')).toEqual({ place: 'sw', rest: 'wxl' });
    expect(splitPlace('王秀兰')).toBeNull();
  });
});

describe('initials', () => {
  it.each([
    ['王秀兰', 'wxl'],
    ['单雄信', 'sxx'],
    ['欧阳修', 'oyx'],
    ['买买提·艾力', 'mmtal'],
    ['王𬴊', 'wl'],
    ['Tom Li', 'tomli'],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
