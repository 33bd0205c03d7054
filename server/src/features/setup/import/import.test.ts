import { makeIdNumber } from '@huiyin/shared/domain/people/id-number';
import { afterAll, beforeAll, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { sendFile } from '../../../../test/factories/excel.js';
import { aWorker, signIn } from '../../../../test/factories/people.js';
import { aHousehold, aResident, settle } from '../../../../test/factories/village.js';
import { startApp, type TestApp } from '../../../../test/support/app.js';
import type { Caller } from '../../../../test/support/http.js';

let app: TestApp;
let admin: Caller;
let clerk: Caller;
const id = (birth: string, seq: number) => makeIdNumber('999999', birth, seq);
const far = aHousehold('h9', 'g3');
const gone = aHousehold('h8', 'g1', { no: '800' });
const twins = aHousehold('h7', 'g1', { no: '700' });

beforeAll(async () => {
  app = await startApp();
  await settle(app, {
    households: [far, gone, twins],
    residents: [
      aResident('r9', '郑长桥', far, { idNumber: id('1950-01-01', 901) }),
      aResident('r8', '旧人', gone, { idNumber: id('1920-01-01', 801), diedAt: 1 }),
      aResident('r7', '张伟', twins),
      aResident('r6', '张伟', twins),
      aResident('r5', '李改名', twins, { idNumber: id('1960-06-06', 601) }),
    ],
  });
  const { id: staffId } = await aWorker(app, '秦朗', ['admin', '/c/t/']);
  admin = await signIn(app, 'staff', staffId);
  clerk = await signIn(app, 'staff', 'clerk1');
});
afterAll(() => app.stop());

type Cell = string | number | Date | null | object;
const HEADER = [
  ...['网格', '联户', '户号', '住址', '姓名', '与户主关系', '性别', '出生日期', '身份证号', '电话'],
  ...['没有电话找谁', '人群标签'],
];
const text = (value: string) => ({ type: String, value, format: '@' });
const sheet = (...lines: Cell[][]): Promise<Buffer> =>
  writeXlsx(lines as never, { dateFormat: 'yyyy-mm-dd' }).toBuffer();
const path = '/api/setup/villages/v1/register';
const send = async (bytes: Buffer, way = path) => (await sendFile(app, admin, way, bytes)).body;
const check = (bytes: Buffer) => send(bytes, `${path}/check`);
const named = async (q: string) => (await clerk.post('/api/residents/search', { q })).body.items;

/** One line of the sheet; what isn't said is fine. */
const line = (over: Partial<Record<string, Cell>>): Cell[] => {
  const own: Record<string, Cell> = { 网格: '上湾网格', 户号: '100', 姓名: '某人', ...over };
  return HEADER.map((title) => own[title] ?? null);
};

const BAD: readonly [column: string, over: Record<string, Cell>, say: RegExp][] = [
  ['姓名', { 姓名: null }, /没有填姓名/],
  ['姓名', { 姓名: '张3丰' }, /不该有的符号/],
  ['姓名', { 姓名: '长'.repeat(41) }, /最多40个字/],
  ['户号', { 户号: null }, /没有填户号/],
  ['户号', { 户号: '9'.repeat(41) }, /最多40个字/],
  ['网格', { 网格: null }, /没有填网格/],
  ['网格', { 网格: '天边' }, /没有叫“天边”的网格。这个村有：上湾网格、下湾网格/],
  ['身份证号', { 身份证号: 999999195803120000 }, /后三位已经变成0/],
  ['身份证号', { 身份证号: '9.99999E+17' }, /后三位已经变成0/],
  ['身份证号', { 身份证号: text('99999919580312') }, /18位/],
  [
    '身份证号',
    {
      身份证号: text(`${id('1958-03-12', 11).slice(0, 17)}${id('1958-03-12', 11).endsWith('1') ? '2' : '1'}`),
    },
    /有一位填错了/,
  ],
  ['身份证号', { 身份证号: text('999999195813120011') }, /出生日期不对/],
  ['身份证号', { 身份证号: text('99999919580312001甲') }, /只有数字/],
  ['身份证号', { 身份证号: text(id('2031-01-01', 11)) }, /还没到/],
  ['出生日期', { 出生日期: '五八年三月' }, /看不懂这个日期/],
  ['出生日期', { 出生日期: 21256 }, /是数字，不是日期/],
  ['出生日期', { 出生日期: '2031-01-01' }, /还没到/],
  ['出生日期', { 出生日期: '1958-02-30' }, /看不懂/],
  ['电话', { 电话: '12345' }, /电话号码不对/],
  ['性别', { 性别: '不详' }, /只能写“男”或“女”/],
  ['人群标签', { 人群标签: '低保、富豪' }, /没有“富豪”这个标签/],
  ['与户主关系', { 与户主关系: '远'.repeat(21) }, /最多20个字/],
  ['住址', { 住址: '#REF!' }, /公式/],
  ['身份证号', { 身份证号: text(id('1950-01-01', 901)) }, /已经登记在石桥村/],
  ['身份证号', { 身份证号: text(id('1920-01-01', 801)) }, /已经去世/],
  ['姓名', { 姓名: '李新名', 身份证号: text(id('1960-06-06', 601)) }, /叫“李改名”，姓名对不上/],
  ['姓名', { 户号: '700', 姓名: '张伟' }, /不止一人/],
];

it('each kind of bad row stays out, told by line, column and what to do; the good rows go in', async () => {
  const good = line({
    户号: '001',
    姓名: '李大山',
    与户主关系: '户主',
    身份证号: text(id('1970-05-04', 101)),
  });
  const again = { 身份证号: text(id('1970-05-04', 101)), 户号: '001', 姓名: '李小山' };
  const bytes = await sheet(
    ['柳溪村居民登记表'],
    HEADER,
    good,
    ...BAD.map(([, over], i) => line({ 户号: `x${i}`, 姓名: '某人', ...over })),
    line(again),
    line({ 户号: '001', 姓名: '冒户主', 与户主关系: '户主' }),
    line({ 户号: '001', 姓名: '串网格', 网格: '下湾' }),
    line({ 户号: '001', 姓名: '李大山' }),
  );
  const report = await check(bytes);
  for (const [i, [column, , say]] of BAD.entries()) {
    const told = report.problems.filter(({ row }: { row: number }) => row === i + 4);
    expect(told, String(say)).toHaveLength(1);
    expect(told[0]).toMatchObject({ column, say: expect.stringMatching(say) });
  }
  const last = report.problems
    .slice(-4)
    .map(({ column, say }: { column: string; say: string }) => [column, say]);
  expect(last).toEqual([
    ['身份证号', '和第3行是同一个身份证号。'],
    ['与户主关系', '这一户的户主在第3行已经有了。'],
    ['网格', '这一户在第3行写的是上湾网格，一户只能在一个网格。'],
    ['姓名', '第3行已有同户同名的人。真是两个人，请都填身份证号。'],
  ]);
  expect(report).toMatchObject({ rows: BAD.length + 5, added: 1, bad: BAD.length + 4, newHouseholds: 1 });
  expect(await named('李大山')).toEqual([]);
  expect(await send(bytes)).toEqual(report);
  expect(await named('李大山')).toMatchObject([{ name: '李大山', relation: '户主', sex: 'm' }]);
  expect(await named('某人')).toEqual([]);
});

it('a sheet as villages have it: merged cells, odd dates, other titles, blank lines', async () => {
  const bytes = await sheet(
    [{ value: '2026年花名册', columnSpan: 4 }, null, null, null],
    ['序号', '村民小组', '家庭编号', '家庭成员', '关系', '出生年月', '联系电话', '备注', '特殊人群'],
    [
      1,
      { value: '下湾', rowSpan: 3 },
      { value: '022', rowSpan: 3 },
      '阿依·古丽',
      '本人',
      '1958.3.12',
      13900000002,
      '好人',
      '空巢，慢病',
    ],
    [2, null, null, '王小二', '儿子', new Date('1980-01-02T00:00:00Z'), null, null, null],
    [null, null, null, null, null, null, null, null, null],
    [3, null, null, '王小三', '孙女', '2010年5月6日', '无', null, '无'],
    [4, '上湾', 23, '赵独', '户主', 19400506, null, null, '独居'],
  );
  const report = await send(bytes);
  expect(report).toMatchObject({ rows: 4, added: 3, bad: 1, newHouseholds: 2 });
  expect(report.problems).toMatchObject([
    { row: 6, column: '村民小组', say: '没有填网格。' },
    { row: 6, column: '家庭编号', say: '没有填户号；同一户的人写同一个户号。' },
  ]);
  const whole = report.notes.filter(({ row }: { row: number | null }) => row === null);
  expect(whole.map(({ say }: { say: string }) => say)).toEqual([
    '这几列没有用到：备注。',
    expect.stringContaining('合并的单元格'),
  ]);
  const [head] = await named('阿依·古丽');
  const home = (await clerk.get(`/api/households/${head.householdId}`)).body;
  expect(home).toMatchObject({ no: '022', grid: { name: '下湾网格' }, address: '柳溪村下湾网格022' });
  expect(home.members.map((m: { name: string; relation: string }) => [m.name, m.relation])).toEqual([
    ['阿依·古丽', '户主'],
    ['王小二', '儿子'],
  ]);
});

it('the same sheet again doubles nobody: people are updated, empty cells take nothing away', async () => {
  const first = [
    line({
      户号: '031',
      姓名: '钱多',
      与户主关系: '户主',
      电话: '13900000031',
      联户: '上湾二联',
      人群标签: '低保',
    }),
    line({ 户号: '031', 姓名: '孙梅', 身份证号: text(id('1961-02-03', 312)) }),
    line({ 户号: '032', 姓名: '周平', 身份证号: text(id('1962-02-03', 321)) }),
  ];
  expect(await send(await sheet(HEADER, ...first))).toMatchObject({ added: 3, newCells: ['上湾二联'] });
  const repeat = await send(await sheet(HEADER, ...first));
  expect(repeat).toMatchObject({ added: 0, changed: 0, same: 3, bad: 0, newHouseholds: 0, newCells: [] });
  const [qian] = await named('钱多');
  const changed = await send(
    await sheet(
      HEADER,
      line({ 户号: '031', 姓名: '钱多', 身份证号: text(id('1959-09-09', 315)), 人群标签: '无' }),
      line({ 户号: '032', 姓名: '孙梅', 身份证号: text(id('1961-02-03', 312)), 与户主关系: '母亲' }),
      line({ 户号: '032', 姓名: '周平', 身份证号: text(id('1962-02-03', 321)), 电话: '13900000032' }),
    ),
  );
  expect(changed).toMatchObject({ added: 0, changed: 3, bad: 0 });
  expect(changed.notes).toContainEqual({ row: 3, column: '户号', say: '原来在031户，这次改到这一户。' });
  const [now, ...others] = await named('钱多');
  expect(others).toEqual([]);
  expect(now).toMatchObject({ id: qian.id, phoneMasked: qian.phoneMasked, relation: '户主', sex: 'm' });
  expect(now.idMasked).not.toBeNull();
  expect(await named('孙梅')).toMatchObject([{ householdNo: '032', relation: '母亲' }]);
});

it('the template that is handed out comes back without a fault', async () => {
  const url = `${app.url}/api/setup/villages/v1/template`;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${admin.token}` } });
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('柳溪村居民登记样表.xlsx'));
  const report = await check(Buffer.from(await answer.arrayBuffer()));
  expect(report).toMatchObject({ rows: 1, added: 1, bad: 0, problems: [] });
});

it('what is no sheet, or none of people, is refused in a sentence', async () => {
  expect(await check(Buffer.from('a,b,c'))).toMatchObject({ code: 'excel-unreadable' });
  expect(await check(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toMatchObject({
    code: 'excel-unreadable',
  });
  expect(await check(await sheet(['产品', '价钱'], ['鸡蛋', 3]))).toMatchObject({ code: 'excel-no-header' });
  expect(await send(await sheet(HEADER), '/api/setup/villages/t/register')).toMatchObject({
    code: 'not-found',
  });
});

it('two imports of one village at once: one goes, the other is told to wait, and nobody is there twice', async () => {
  const lines = Array.from({ length: 30 }, (_, i) =>
    line({ 户号: `5${i}`, 姓名: '双生', 身份证号: text(id('1965-01-01', i + 1)) }),
  );
  const bytes = await sheet(HEADER, ...lines);
  const answers = await Promise.all([send(bytes), send(bytes), send(bytes)]);
  const went = answers.filter(({ added }) => added === 30);
  expect(went).toHaveLength(1);
  for (const other of answers)
    if (other !== went[0]) expect(other.same === 30 || other.code === 'import-running').toBe(true);
  const { villages } = (await admin.get('/api/setup/overview')).body;
  const again = await send(bytes);
  expect(again).toMatchObject({ same: 30 });
  expect((await admin.get('/api/setup/overview')).body.villages).toEqual(villages);
});
