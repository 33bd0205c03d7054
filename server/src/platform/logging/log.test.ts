import { expect, it } from 'vitest';
import { Bug } from '../errors/errors.js';
import { Log } from './log.js';
import { redact } from './redact.js';

it('nothing that looks like an ID number or a phone leaves whole', () => {
  const id = '99999919600101003X';
  expect(redact(`{"a":"${id}","b":"手机13812345678。"}`)).toBe(
    '{"a":"999999********003X","b":"手机138****5678。"}',
  );
});

it('times, amounts and our own ids stay', () => {
  const line = '{"at":1772413200123,"id":"01KJ13800138000ABCDEFGHJKM","n":12345678901}';
  expect(redact(line)).toBe(line);
});

it('a bug is loud: its sentence, its ids, its cause', () => {
  const lines: string[] = [];
  const log = Log.to('info', { write: (line) => void lines.push(line) });
  log.bug(new Bug('impossible', { matterId: 'm1' }, { cause: new Error('13812345678') }), {
    requestId: 'r1',
  });
  log.debug('too quiet');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 50, bug: true, matterId: 'm1', requestId: 'r1' });
  expect(lines[0]).not.toContain('13812345678');
});
