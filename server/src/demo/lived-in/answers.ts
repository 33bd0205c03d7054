import type { Field } from '@huiyin/shared/catalogue/fields';
import { holds } from '@huiyin/shared/catalogue/visible';
import type { Reply } from '@huiyin/shared/contracts/route';
import type { getForm } from '@huiyin/shared/contracts/service';

type Form = Reply<typeof getForm>;
type Answers = Record<string, unknown>;

const CARD = '6217000000000000004';

const one = (field: Field, known: Form['known']): unknown => {
  switch (field.type) {
    case 'choice':
      return field.options?.[0]?.value;
    case 'multi-choice':
      return [field.options?.[0]?.value];
    case 'yes-no':
      return false;
    case 'money':
      return 60_000;
    case 'number':
      return Math.max(field.min ?? 1, 1);
    case 'date':
      return '2026-01-05';
    case 'datetime':
      return Date.parse('2026-12-01T10:00:00+08:00');
    case 'consent':
    case 'signature':
      return true;
    case 'bank-card':
      return CARD;
    case 'phone':
      return '15400030001';
    case 'id-number':
      return { absent: true };
    case 'person':
      return known.name;
    case 'repeat':
      return rows(field, known);
    default:
      return field.example ?? '照登记的办,麻烦了。';
  }
};

const rows = (field: Field, known: Form['known']): Answers[] => {
  const people = field.prefill === 'household' ? known.members : [{}];
  return people.map((person) => ({ ...person, ...fill(field.of ?? [], known) }));
};

const fill = (fields: readonly Field[], known: Form['known']): Answers => {
  const answers: Answers = {};
  for (const field of fields) {
    const asked = field.when === undefined || holds(field.when, answers);
    if (asked && (field.required || field.type === 'consent')) answers[field.key] = one(field, known);
  }
  return answers;
};

/** Plausible answers to any form of the catalogue: the first choice, a small sum, the example. */
export const answersTo = (form: Form): Answers => fill(form.item.fields, form.known);

/** The slots of the photos that these answers call for. */
export const photosFor = (form: Form, answers: Answers): string[] =>
  form.item.materials
    .filter((m) => m.kind === 'photo' && m.required && !m.replacedBy && (!m.when || holds(m.when, answers)))
    .map((m) => m.slot);
