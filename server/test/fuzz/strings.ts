import { makeIdNumber } from '@huiyin/shared/domain/people/id-number';

/** Stands in every text that the fuzz types, so that a log which keeps it is found out. */
export const CANARY = '金丝雀唱';

/** What people type. */
export const PLAIN = [
  `${CANARY}，家里三口人，去年腿摔坏了，下不了地。`,
  '办好了，证明交到本人手里。',
  `${CANARY}\n第二行：路灯坏了两个月，晚上看不见。`,
  '同意',
  '柳溪村上湾组3号',
  '王𬴊',
  '古丽·买买提',
  '👨‍👩‍👧‍👦👍🏽',
  '１３９ 0000 0077',
];

/** What nobody types, and somebody sends all the same. */
export const ODD = [
  '',
  ' ',
  '\u0000',
  `${CANARY}\u0000后面`,
  '\ud83d',
  `半个表情\udc4d`,
  '\u200b\u200d\ufeff',
  '\u202e倒着写的',
  'e\u0301\u0301\u0301\u0301\u0301',
  "'; DROP TABLE matter; --",
  "' OR '1'='1",
  '%_\\',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  "=cmd|'/C calc'!A0",
  '{{7*7}}#{7*7}<%= 7 %>',
  '../../../../etc/passwd',
  'a\r\nset-cookie: x=1',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  'NaN',
  'true',
  '0',
  '-1',
  '1e309',
  '9007199254740993',
  '١٢٣',
  '0000-00-00',
  'Z'.repeat(2_500),
  '，'.repeat(3),
];

/** Days: those that are, far away ones, and some that are none. */
export const DAYS = [
  '2026-03-02',
  '2026-03-09',
  '2026-04-04',
  '2026-10-01',
  '2024-02-29',
  '1900-01-01',
  '9999-12-31',
  '0001-01-01',
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '9999-99-99',
];

export const PHONES = [
  '13900000001',
  '13812345678',
  '０139 0000 0001',
  '0999-6100001',
  '12345',
  '+8613900000001',
];

export const ID_NUMBERS = [
  makeIdNumber('999999', '1960-01-02', 7),
  makeIdNumber('999999', '1931-12-31', 8),
  '999999196001020000',
  '11010119000230001X',
];

export const NAMES = ['李大山', '王𬴊', '阿卜杜拉·吐尔逊', '周小满', '李4', '阿'.repeat(41)];
