import { describe, expect, it } from 'vitest';
import { faultsOfYear, readNotice } from './notice.js';
import { YEARS } from './years.js';

/** The wording of the notices, with the days of 2026. */
const NOTICE_2026 = `
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;

describe('the notice of a year', () => {
  it('is read as it is pasted', () => {
    const { off, makeup } = readNotice(2026, NOTICE_2026);
    expect(off).toEqual([...(YEARS[2026]?.off ?? [])]);
    expect(makeup).toEqual([...(YEARS[2026]?.makeup ?? [])]);
    expect(faultsOfYear(2026, { off, makeup }, [])).toEqual([]);
  });

  it('spans two months, and reads both halves of one sentence', () => {
    const text = '9月29日至10月2日放假，10月8日（星期六）上班。';
    expect(readNotice(2026, text)).toEqual({
      off: ['2026-09-29', '2026-09-30', '2026-10-01', '2026-10-02'],
      makeup: ['2026-10-08'],
    });
  });

  it('says what may be wrong', () => {
    const days = { off: ['2026-01-01', '2027-01-01'], makeup: ['2026-01-01', '2026-01-05'] };
    expect(faultsOfYear(2026, days, ['2026-10-01'])).toEqual([
      { fault: 'not-this-year', days: ['2027-01-01'] },
      { fault: 'both', days: ['2026-01-01'] },
      { fault: 'makeup-on-weekday', days: ['2026-01-01', '2026-01-05'] },
      { fault: 'fewer-than-thirteen', days: ['2026-01-01', '2027-01-01'] },
      { fault: 'statutory-missing', days: ['2026-10-01'] },
    ]);
    expect(readNotice(2026, '没有日子。2月30日放假。')).toEqual({ off: [], makeup: [] });
  });
});
