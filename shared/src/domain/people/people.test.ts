import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayValueProblem } from '../../labels/fields.js';
import { dateOf, dayFrom } from '../calendar/calendar.js';
import { ageOn } from './age.js';
import { bankCardProblem, passesLuhn } from './bank-card.js';
import { birthOf, checkDigit, idNumberProblem, makeIdNumber, normaliseIdNumber, sexOf } from './id-number.js';
import { maskAddress, maskBankCard, maskIdNumber, maskName, maskPhone } from './masking.js';
import { foldName, lengthOf, nameProblem } from './names.js';
import { isMobile, normalisePhone, phoneProblem } from './phone.js';
import { bankCard, idNumber, personName, phone } from './schemas.js';

const birth = fc.integer({ min: dayFrom('1900-01-01'), max: dayFrom('2026-11-22') }).map(dateOf);
const seq = fc.integer({ min: 1, max: 999 });
const invented = fc.tuple(birth, seq).map(([b, s]) => makeIdNumber('999999', b, s));

describe('a resident ID number', () => {
  it('that was made is right, and carries birth and sex', () => {
    fc.assert(
      fc.property(birth, seq, (b, s) => {
        const made = makeIdNumber('999999', b, s);
        expect(idNumberProblem(made, dayFrom('2026-11-22'))).toBeNull();
        expect(birthOf(made)).toBe(b);
        expect(sexOf(made)).toBe(s % 2 ? 'm' : 'f');
      }),
    );
  });

  it('with one digit changed or two neighbours swapped is refused', () => {
    fc.assert(
      fc.property(invented, fc.nat(17), fc.integer({ min: 1, max: 9 }), (made, i, by) => {
        const digits = [...made];
        digits[i] = i === 17 && digits[i] === 'X' ? String(by) : String((Number(digits[i]) + by) % 10);
        expect(idNumberProblem(digits.join(''))).not.toBeNull();
        const swapped = [...made];
        const j = Math.min(i, 15);
        [swapped[j], swapped[j + 1]] = [swapped[j + 1] as string, swapped[j] as string];
        if (swapped.join('') !== made) expect(idNumberProblem(swapped.join(''))).not.toBeNull();
      }),
    );
  });

  it('has the published check digit, also an X', () => {
    expect(checkDigit('11010519491231002')).toBe('X');
    expect(checkDigit('99999919540307004')).toMatch(/^[0-9X]$/);
  });

  it.each([
    ['', 'id-empty'],
    ['99999919540307', 'id-length'],
    ['99999919540307O042', 'id-characters'],
    ['9999991954030700X2', 'id-characters'],
    ['999999195413070041', 'id-date'],
    ['999999202602300011', 'id-date'],
    [makeIdNumber('999999', '2026-12-01', 1), 'id-future'],
  ])('%s is refused as %s', (typed, code) => {
    expect(idNumberProblem(typed, dayFrom('2026-11-22'))).toBe(code);
    expect(sayValueProblem(code)).toMatch(/。$/);
  });

  it('is put right before it is looked at', () => {
    expect(normaliseIdNumber(' 110105 19491231 002x ')).toBe('11010519491231002X');
    expect(normaliseIdNumber('\uff11\uff11\uff3800')).toBe('11X00');
    expect(idNumber.parse("'110105-19491231-002x")).toBe('11010519491231002X');
  });
});

describe('a phone number', () => {
  it.each([
    ['138 0000 1234', '13800001234', true],
    ['+86-138-0000-1234', '13800001234', true],
    ['0086 13800001234', '13800001234', true],
    ['(0999) 612 3456', '0999-6123456', false],
    ['010-62345678', '010-62345678', false],
  ])('%s becomes %s', (typed, tidy, mobile) => {
    expect(normalisePhone(typed)).toBe(tidy);
    expect(phoneProblem(tidy)).toBeNull();
    expect(isMobile(tidy)).toBe(mobile);
    expect(phone.parse(typed)).toBe(tidy);
  });

  it.each(['12345678901', '1380000123', '138000012345', '6123456', '110', 'abc'])('%s is none', (typed) => {
    expect(phoneProblem(normalisePhone(typed))).toBe('phone-wrong');
  });

  it('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 -()+') }), (typed) => {
        const once = normalisePhone(typed);
        if (phoneProblem(once) === null) expect(normalisePhone(once)).toBe(once);
      }),
    );
  });
});

describe('a name', () => {
  it('keeps rare characters, each counted as one', () => {
    expect(personName.parse('张𬴊')).toBe('张𬴊');
    expect(lengthOf('张𬴊')).toBe(2);
    expect(nameProblem('𬴊'.repeat(40))).toBeNull();
    expect(nameProblem('𬴊'.repeat(41))).toBe('name-long');
    expect(nameProblem('㛃\u{2b7a9}')).toBeNull();
  });

  it.each(['·', '•', '‧', '∙', '⋅', '\u30fb', '\uff65', '.', ' · '])('folds the dot %s', (dot) => {
    expect(foldName(`阿依古丽${dot}买买提`)).toBe('阿依古丽·买买提');
  });

  it('keeps spaces between Latin words alone', () => {
    expect(foldName(' 陈 桂\u3000兰 ')).toBe('陈桂兰');
    expect(foldName('Anna  Maria Li')).toBe('Anna Maria Li');
  });

  it.each(['李4', '李,山', '<b>', '·李', '李··山', '李\u0007', '李（大山）'])('%s is refused', (typed) => {
    expect(nameProblem(foldName(typed))).toBe('name-characters');
  });

  it('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        if (nameProblem(foldName(typed)) === null) expect(foldName(foldName(typed))).toBe(foldName(typed));
      }),
    );
  });
});

describe('a bank card', () => {
  it.each(['6222 0000 0000 0000 003', '6217000000000000007'])('%s', (typed) => {
    const parsed = bankCard.safeParse(typed);
    expect(parsed.success).toBe(passesLuhn(typed.replaceAll(' ', '')));
  });

  it('has exactly one right last digit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 18, maxLength: 18 }),
        (row) => {
          const right = [...'0123456789'].filter((last) => bankCardProblem(row + last) === null);
          expect(right).toHaveLength(1);
        },
      ),
    );
  });

  it.each([
    ['', 'card-empty'],
    ['622200', 'card-length'],
    ['6222000000000000001', 'card-check-digit'],
  ])('%s is refused as %s', (typed, code) => {
    expect(bankCardProblem(typed)).toBe(code);
  });
});

describe('masks', () => {
  it('show no more than they should', () => {
    expect(maskName('陈桂兰')).toBe('陈**');
    expect(maskName('𬴊山')).toBe('𬴊*');
    expect(maskIdNumber(makeIdNumber('999999', '1954-03-07', 2))).toMatch(/^9\*{16}[0-9X]$/);
    expect(maskPhone('13800001234')).toBe('138****1234');
    expect(maskPhone('0999-6123456')).toBe('****3456');
    expect(maskBankCard('6222000000000000001')).toBe('****0001');
    expect(maskAddress('云台镇柳溪村上湾3组12号')).toBe('云台镇柳溪村上湾3组');
    expect(maskAddress('云台镇柳溪村12号')).toBe('云台镇柳溪村');
    expect(maskAddress('幸福路12号')).toBe('****');
  });
});

describe('an age', () => {
  it.each([
    ['1954-11-22', '2026-11-22', 72],
    ['1954-11-23', '2026-11-22', 71],
    ['2004-02-29', '2026-02-28', 21],
    ['2004-02-29', '2026-03-01', 22],
  ])('born %s, on %s: %i', (born, on, years) => {
    expect(ageOn(born, dayFrom(on))).toBe(years);
  });
});
