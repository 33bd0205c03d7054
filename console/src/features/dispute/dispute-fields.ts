import type { Field } from '@huiyin/shared/catalogue/fields';
import { DISPUTE } from '@huiyin/shared/labels/console';
import { DISPUTE_TYPES } from '@huiyin/shared/labels/dispute';
import type { Answers } from '../fields/field-context';

/** One side's account, asked in the order in which people tell it. */
export const DISPUTE_FIELDS: readonly Field[] = [
  {
    key: 'type',
    label: DISPUTE.type,
    type: 'choice',
    required: true,
    options: Object.entries(DISPUTE_TYPES).map(([value, label]) => ({ value, label })),
  },
  { key: 'otherName', label: DISPUTE.otherName, type: 'text', required: true, min: 1, max: 80 },
  { key: 'otherPhone', label: DISPUTE.otherPhone, type: 'phone', required: false },
  { key: 'otherWhere', label: DISPUTE.otherWhere, type: 'text', required: false, max: 100 },
  { key: 'what', label: DISPUTE.what, type: 'long-text', required: true, min: 2, max: 2000 },
  { key: 'want', label: DISPUTE.want, type: 'long-text', required: true, min: 2, max: 1000 },
];

/** The answers as the contract wants them. */
export const asBody = (a: Answers) => ({
  type: a.type as never,
  other: {
    name: String(a.otherName ?? ''),
    ...(a.otherPhone ? { phone: String(a.otherPhone) } : {}),
    ...(a.otherWhere ? { where: String(a.otherWhere) } : {}),
  },
  what: String(a.what ?? ''),
  want: String(a.want ?? ''),
});

const PATHS: Readonly<Record<string, string>> = {
  'other.name': 'otherName',
  'other.phone': 'otherPhone',
  'other.where': 'otherWhere',
};

/** The server's path of a field, as this form names it. */
export const keyOfPath = (path: string): string => PATHS[path] ?? path;
