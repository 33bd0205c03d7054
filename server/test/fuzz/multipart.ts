import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { Dice } from './dice.js';
import { CANARY } from './strings.js';

/** The smallest right PNG: one grey dot. */
const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc(body), body.length + 4);
  return out;
};

const crc = (bytes: Buffer): number => {
  let c = ~0;
  for (const byte of bytes) {
    c ^= byte;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return ~c >>> 0;
};

const png = (width: number, height: number, pixels = Buffer.from([0, 128])): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const xml = (text: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An Excel with these cells, each as its own text. */
const excel = (rows: readonly (readonly string[])[]): Buffer => {
  const cells = rows
    .map(
      (row, r) =>
        `<row r="${r + 1}">${row.map((cell, c) => `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
    )
    .join('');
  const files = {
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': xml(
      `<worksheet xmlns="${SHEET}"><sheetData>${cells}</sheetData></worksheet>`,
    ),
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, new Uint8Array(bytes)]))),
  );
};

const PEOPLE = [
  ['姓名', '户号', '网格', '身份证号', '电话', '与户主关系', '性别', '出生日期'],
  ['张三丰', '9', '上湾网格', '999999196001020000', '13900000099', '户主', '男', '1960-01-02'],
  ['=1+1', '9', '无此网格', '1e308', '٠', '妻', '不知', '9999-99-99'],
  ['', '', '', '', '', '', '', ''],
  [`${CANARY}${'很'.repeat(300)}`, '9'.repeat(300), '上湾网格', 'x', 'y', 'z', 'm', '-1'],
];
const RESULTS = [
  ['办事号', '结果', '说明', '金额'],
  ['1000000000', '同意', CANARY, '1e308'],
  ['NaN', '不同意', '', '-5'],
  ['0', '说不清', '=1+1', '𝟛'],
];

/** What comes as a file, and whether anything but a refusal would do. */
const FILES: readonly (() => Buffer)[] = [
  () => png(1, 1),
  () => png(1, 1).subarray(0, 40),
  () => png(60_000, 60_000),
  () => Buffer.concat([png(1, 1), Buffer.from('<?php system($_GET[0]); ?>')]),
  () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0]),
  () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  () =>
    Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF',
    ),
  () => Buffer.from('%PDF-'),
  () => Buffer.from('MZ\u0090\u0000', 'latin1'),
  () => Buffer.alloc(0),
  () => Buffer.from('just text'),
  () => excel(PEOPLE),
  () => excel(RESULTS),
  () => excel([]),
  () => excel([['a'.repeat(5_000)]]),
  () => excel(PEOPLE).subarray(0, 300),
  () =>
    Buffer.from(
      zipSync({
        'xl/workbook.xml': new Uint8Array(
          Buffer.from('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'),
        ),
      }),
    ),
  () => Buffer.from(zipSync({ '../../evil': new Uint8Array(3) })),
  () => Buffer.from('504b0304ffffffffffffffff', 'hex'),
];

const NAMES = [
  'photo.jpg',
  '名单.xlsx',
  '../../etc/passwd',
  'a"b.png',
  'x'.repeat(2_000),
  '',
  '\u202egpj.exe',
];
const TYPES = [
  'image/jpeg',
  'image/png',
  'application/pdf',
  'application/octet-stream',
  'text/html',
  '',
  'nonsense',
];

const part = (name: string, file: string | null, type: string, bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--seam\r\ncontent-disposition: form-data; name="${name}"${file === null ? '' : `; filename="${file}"`}\r\n${type ? `content-type: ${type}\r\n` : ''}\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ]);

const END = Buffer.from('--seam--\r\n');

export interface Parcel {
  readonly type: string;
  readonly payload: Buffer;
  /** Nothing in it that could be taken. */
  readonly refuse: boolean;
}

const TYPE = 'multipart/form-data; boundary=seam';

/** A parcel of files as a phone, a browser or somebody with bad manners would send it. */
export const multipart = (dice: Dice): Parcel => {
  const file = (field = 'file') => part(field, dice.pick(NAMES), dice.pick(TYPES), dice.pick(FILES)());
  const broken: readonly (() => Parcel)[] = [
    () => ({ type: TYPE, payload: END, refuse: true }),
    () => ({ type: 'multipart/form-data', payload: Buffer.concat([file(), END]), refuse: true }),
    () => ({
      type: 'multipart/form-data; boundary=other',
      payload: Buffer.concat([file(), END]),
      refuse: true,
    }),
    () => ({ type: TYPE, payload: file().subarray(0, 60), refuse: true }),
    () => ({ type: TYPE, payload: Buffer.alloc(0), refuse: true }),
    () => ({
      type: TYPE,
      payload: Buffer.concat([part('file', null, '', Buffer.from('no file')), END]),
      refuse: true,
    }),
    () => ({
      type: TYPE,
      payload: Buffer.concat([
        ...Array.from({ length: 40 }, () => part('f', null, '', Buffer.from('x'))),
        END,
      ]),
      refuse: true,
    }),
    () => ({
      type: TYPE,
      payload: Buffer.concat([...Array.from({ length: 13 }, () => file()), END]),
      refuse: false,
    }),
    () => ({ type: TYPE, payload: Buffer.concat([file('other'), END]), refuse: false }),
    () => ({ type: TYPE, payload: Buffer.concat([file(), file('__proto__'), END]), refuse: false }),
    () => ({ type: 'application/json', payload: Buffer.from('{}'), refuse: true }),
  ];
  if (dice.chance(0.35)) return dice.pick(broken)();
  return { type: TYPE, payload: Buffer.concat([file(), END]), refuse: false };
};
