import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEMS } from '../index.js';
import { certificateOf, decideCertificate, searchCertificates } from './decide.js';
import { CERTIFICATES } from './kinds.js';
import { ASKERS, PURPOSES } from './questions.js';
import { MAY_ISSUE, WAYS } from './rules.js';

const demand = fc.record({
  cert: fc.oneof(fc.constantFrom(...CERTIFICATES.map((c) => c.key)), fc.string({ maxLength: 8 })),
  purpose: fc.constantFrom(...PURPOSES.map((p) => p.value)),
  asker: fc.constantFrom(...ASKERS.map((a) => a.value)),
});

describe('a certificate that somebody demands', () => {
  it('is answered for whatever is asked, with its basis, and where to go', () => {
    fc.assert(
      fc.property(demand, (d) => {
        const decision = decideCertificate(d);
        expect(decision.basis).not.toBe('');
        expect(decision.instead).not.toBe('');
        expect(decision.issuedBy.length).toBeGreaterThan(0);
        expect(decision.reportable).toBe(decision.verdict !== 'village');
      }),
    );
  });

  it('is the village’s only where a rule names paper, purpose and who asks', () => {
    fc.assert(
      fc.property(demand, (d) => {
        const named = MAY_ISSUE.some(
          (r) =>
            r.cert === certificateOf(d.cert).key && r.purpose === d.purpose && r.askers.includes(d.asker),
        );
        expect(decideCertificate(d).verdict === 'village').toBe(named);
      }),
    );
  });

  it('on the national list is never the village’s, but for an adoption asked for by its registry', () => {
    for (const { key, no } of CERTIFICATES.filter((c) => c.no !== null))
      for (const { value: purpose } of PURPOSES)
        for (const { value: asker } of ASKERS) {
          const adopts = key === 'marriage' && purpose === 'adoption' && asker === 'adoption-office';
          const decision = decideCertificate({ cert: key, purpose, asker });
          expect(decision.verdict, `${no} ${purpose} ${asker}`).toBe(adopts ? 'village' : 'elsewhere');
          if (!adopts) expect(decision.basis).toContain(`第${no}项`);
        }
  });

  it('for an adoption is issued, and the same paper for a bank is not', () => {
    const ability = { cert: 'adoption-ability', purpose: 'adoption', asker: 'adoption-office' } as const;
    expect(decideCertificate(ability)).toMatchObject({ verdict: 'village', itemId: 'village.cert' });
    expect(decideCertificate(ability).basis).toContain('第6条');
    expect(decideCertificate({ ...ability, asker: 'bank' }).verdict).toBe('elsewhere');
    expect(decideCertificate({ ...ability, purpose: 'bank' }).verdict).toBe('elsewhere');
  });

  it('that stands on no list waits for the law that whoever demands it names', () => {
    const decision = decideCertificate({ cert: 'other', purpose: 'other', asker: 'other' });
    expect(decision).toMatchObject({ verdict: 'unclear', itemId: 'village.cert', reportable: true });
  });

  it('for a pension leads to our own item instead', () => {
    const decision = decideCertificate({ cert: 'alive', purpose: 'pension', asker: 'social' });
    expect(decision).toMatchObject({ verdict: 'elsewhere', itemId: 'renshe.pension.auth' });
  });
});

describe('the list', () => {
  it('has the twenty of the first national batch, once each', () => {
    const numbers = CERTIFICATES.flatMap(({ no }) => (no === null ? [] : [no]));
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(new Set(CERTIFICATES.map((c) => c.key)).size).toBe(CERTIFICATES.length);
  });

  it('names only certificates, purposes and items that there are', () => {
    const certs = new Set(CERTIFICATES.map((c) => c.key));
    const items = new Set(ITEMS.map((i) => i.id));
    for (const way of WAYS) {
      expect(certs.has(way.cert), way.cert).toBe(true);
      if (way.itemId) expect(items.has(way.itemId), way.itemId).toBe(true);
    }
    for (const rule of MAY_ISSUE) expect(certs.has(rule.cert), rule.cert).toBe(true);
  });

  it.each([
    ['单身证明', 'marriage'],
    ['分居证明', 'marriage'],
    ['收入证明', 'property'],
    ['贫困证明', 'property'],
    ['证明我妈是我妈', 'kinship'],
    ['老人还活着的证明', 'alive'],
    ['失业证明', 'employment'],
    ['领养孩子的证明', 'adoption-ability'],
    ['没有前科', 'no-crime'],
    ['养狗', 'dog'],
  ])('finds %s', (words, key) => {
    expect(searchCertificates(words)[0]?.key).toBe(key);
  });
});
