import { describe, expect, it } from 'vitest';
import { ELIGIBILITY } from '../labels/eligibility.js';
import { GUIDE_MORE, howToBring } from '../labels/guide.js';
import type { Field } from './fields.js';
import { ITEMS } from './index.js';
import type { Item } from './item.js';

/** The left column of what is said and what isn't: on legal papers and the console alone. */
const OFFICE_WORDS = [
  ...[
    '事项',
    '提交',
    '受理',
    '补正',
    '办结',
    '要接送',
    '公示',
    '容缺',
    '撤回',
    '授权',
    '反映与调解',
    '听全文',
  ],
  ...['户籍', '逾期', '核验', '出具', '家庭成员', '不予'],
];

const fieldWords = ({ label, topic, help, example, unit, options, of }: Field): (string | undefined)[] => [
  ...[label, topic, help, example, unit, ...(options ?? []).map((o) => o.label)],
  ...(of ?? []).flatMap(fieldWords),
];

/** What of an item a villager reads; its legal name and its rules' titles are the law's. */
const readBy = (item: Item): string[] =>
  [
    ...[item.plainName, item.statutoryText, item.result, item.fee, item.decides],
    ...[...item.forWhom, ...item.canI],
    ...item.eligibility.flatMap((q) => [
      ...[q.ask, q.help],
      ...q.answers.flatMap((a) => [a.label, a.missing, a.say]),
    ]),
    ...item.materials.flatMap((m) => [m.plainName, m.whenText, m.whereToGet, m.sample]),
    ...item.fields.flatMap(fieldWords),
    ...(item.outcome?.papers ?? []).map((p) => p.plainName),
  ].filter((words) => words !== undefined);

describe('what a villager reads of the catalogue', () => {
  it.each(ITEMS.map((i) => [i.id, i] as const))('%s has no office’s word in it', (_, item) => {
    for (const words of readBy(item))
      for (const word of OFFICE_WORDS) expect(words, word).not.toContain(word);
  });

  it('has full-width punctuation, also around it', () => {
    const around = [
      ...Object.values({ ...ELIGIBILITY, ...GUIDE_MORE }).filter((words) => typeof words === 'string'),
      ...ITEMS.flatMap((i) => i.materials.map(howToBring)),
    ];
    const said = [...ITEMS.flatMap(readBy), ...around].join('\n');
    expect(said.match(/[一-鿿][,;?!:()]|[(][一-鿿]/g) ?? []).toEqual([]);
  });

  it('asks in sentences that can be heard once', () => {
    for (const item of ITEMS)
      for (const { ask, answers } of item.eligibility) {
        expect([...ask].length, ask).toBeLessThanOrEqual(40);
        for (const { say } of answers)
          for (const sentence of (say ?? '').split(/[。；]/))
            expect([...sentence].length, sentence).toBeLessThanOrEqual(40);
      }
  });
});
