import type { Field } from '@huiyin/shared/catalogue/fields';
import { describe, expect, it } from 'vitest';
import { checkAnswers } from './answers';
import { asSigning, signaturePapers } from './signature';

const FIELDS: Field[] = [
  { key: 'name', label: '姓名', type: 'text', required: false },
  { key: 'signature', label: '签名', type: 'signature', required: true },
];

describe('a signature', () => {
  it.each([
    { how: 'screen', file: 'f1' },
    { how: 'paper', file: 'f1' },
    { how: 'spoken', witness: '刘春梅' },
  ])('counts: $how', (signature) => expect(checkAnswers(FIELDS, { signature }).errors).toEqual({}));

  it.each([undefined, {}, { how: 'spoken' }])('is missing: %j', (signature) =>
    expect(Object.keys(checkAnswers(FIELDS, { signature }).errors)).toEqual(['signature']),
  );

  it('travels as a paper; a spoken one has no picture', () => {
    expect(signaturePapers(FIELDS, { name: 'f', signature: { how: 'paper', file: 'f1' } })).toEqual([
      { slot: 'signature', files: ['f1'] },
    ]);
    expect(signaturePapers(FIELDS, { signature: { how: 'spoken', witness: '甲' } })).toEqual([]);
    expect(signaturePapers(FIELDS, { signature: true })).toEqual([]);
  });

  it('kept by an older version reads as none', () => expect(asSigning(true)).toEqual({}));
});
