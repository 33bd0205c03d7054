import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainNumber, readResultSheet, readResultText } from './outside-results.js';

describe('results of another system', () => {
  it('are read by the names of the columns, wherever they stand', () => {
    const sheet = [
      ['2026年3月低保审批结果', null, null],
      ['序号', '户主姓名', '受理号', '保障金额', '审批意见', '备注'],
      [1, '李大山', 'JZ-2026-001', 420, '同意', null],
      [2, '王二', 'JZ-2026-002', null, '不予批准', '收入超标'],
      [null, null, null, null, null, null],
      [3, '赵三', 'JZ-2026-003', '1,200.50元', '待定', null],
    ];
    expect(readResultSheet(sheet)).toEqual([
      {
        line: 3,
        number: 'JZ-2026-001',
        name: '李大山',
        result: 'approved',
        amountCents: 42_000,
        reason: null,
      },
      {
        line: 4,
        number: 'JZ-2026-002',
        name: '王二',
        result: 'refused',
        amountCents: null,
        reason: '收入超标',
      },
      { line: 6, number: 'JZ-2026-003', name: '赵三', result: null, amountCents: 120_050, reason: null },
    ]);
    expect(readResultSheet([['姓名', '电话']])).toBeNull();
  });

  it('are read as one line each', () => {
    expect(readResultText('219 341 4702 同意 420\n\nJZ002，不同意，收入超标')).toEqual([
      { line: 1, number: '219 341 4702', name: null, result: 'approved', amountCents: 42_000, reason: null },
      { line: 3, number: 'JZ002', name: null, result: 'refused', amountCents: null, reason: '收入超标' },
    ]);
    expect(readResultText('没有结果的一行')[0]).toMatchObject({ result: null });
  });

  it('never throws, whatever the cells hold, and answers a line for every one that says something', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.date());
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 15 }),
        fc.string(),
        (cells, text) => {
          const lines = readResultSheet([['受理号', '结果'], ...cells]) ?? [];
          for (const l of lines) expect(l.number !== '' || l.result === null || l.line > 1).toBe(true);
          readResultText(text);
          expect(plainNumber(plainNumber(text))).toBe(plainNumber(text));
        },
      ),
    );
  });
});
