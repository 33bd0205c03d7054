import { search } from '../search.js';
import { CERTIFICATES, type Certificate } from './kinds.js';
import { ASKERS, type Asker, PURPOSES, type Purpose } from './questions.js';
import { ISSUE_ITEM, MAY_ISSUE, NATIONAL_BASIS, WAYS } from './rules.js';

/** Which paper, what for, and who demands it: only the three together decide. */
export interface Demand {
  cert: string;
  purpose: Purpose;
  asker: Asker;
}

/**
 * `village`: a law lets the village issue it, for this, to them · `elsewhere`: it may not; somebody else has it on record, or none is
 * needed · `unclear`: on no list, and no law is known: whoever demands it names the law first.
 */
export type Verdict = 'village' | 'elsewhere' | 'unclear';

export interface CertificateDecision {
  verdict: Verdict;
  cert: Certificate;
  /** The rule: never empty. */
  basis: string;
  /** Where to go, in a sentence; of `village` what else would do. */
  instead: string;
  issuedBy: readonly string[];
  /** One of our own items that does it, or the form by which the village issues it. */
  itemId: string | null;
  /** May the body that demanded it be reported (证明监督)? */
  reportable: boolean;
}

const OTHER = CERTIFICATES.find((c) => c.key === 'other') as Certificate;

/** Takes any key; one that is unknown is a paper on no list. */
export const certificateOf = (key: string): Certificate => CERTIFICATES.find((c) => c.key === key) ?? OTHER;

/** Refused by default: a village issues what a law names, to whom the law names, and nothing else (民发〔2020〕20号). */
export const decideCertificate = ({ cert: key, purpose, asker }: Demand): CertificateDecision => {
  const cert = certificateOf(key);
  const way = WAYS.find((w) => w.cert === cert.key && w.purpose === purpose);
  const where = { cert, instead: way?.say ?? cert.instead, issuedBy: cert.issuedBy };
  const rule = MAY_ISSUE.find(
    (r) => r.cert === cert.key && r.purpose === purpose && r.askers.includes(asker),
  );
  if (rule) return { ...where, verdict: 'village', basis: rule.basis, itemId: ISSUE_ITEM, reportable: false };
  const listed = cert.no !== null || MAY_ISSUE.some((r) => r.cert === cert.key);
  if (listed)
    return {
      ...{ ...where, verdict: 'elsewhere', reportable: true },
      ...{ basis: basisOf(cert), itemId: way?.itemId ?? null },
    };
  return { ...where, verdict: 'unclear', basis: NATIONAL_BASIS, itemId: ISSUE_ITEM, reportable: true };
};

const basisOf = ({ no, name }: Certificate): string =>
  no === null
    ? `${NATIONAL_BASIS}：法律法规只写明收养登记时可以由村里开`
    : `${NATIONAL_BASIS}附件清单第${no}项“${name}”`;

/** Certificates for what a villager types (单身证明, 证明我妈是我妈), best first. */
export const searchCertificates = (words: string): Certificate[] =>
  search(
    CERTIFICATES.filter((c) => c.key !== 'other').map((c) => ({
      ...{ name: c.name, plainName: c.name, synonyms: [...c.variants, ...c.words], own: c },
    })),
    words,
  ).map(({ own }) => own);

export const purposeLabel = (value: string): string =>
  PURPOSES.find((p) => p.value === value)?.label ?? value;
export const askerLabel = (value: string): string => ASKERS.find((a) => a.value === value)?.label ?? value;
