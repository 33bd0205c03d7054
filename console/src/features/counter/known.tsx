import type { Field } from '@huiyin/shared/catalogue/fields';
import type { known } from '@huiyin/shared/contracts/service';
import { COUNTER, FORM, REGISTER } from '@huiyin/shared/labels/console';
import type * as z from 'zod';

type KnownFacts = z.infer<typeof known>;

/** What the register yields: read out for checking, never asked. */
export const Known = ({ known: k, fields }: { known: KnownFacts; fields: readonly Field[] }) => {
  const rows: [string, string | null][] = [
    [COUNTER.name, [k.name, k.age === null ? '' : REGISTER.age(k.age)].filter(Boolean).join('　')],
    [COUNTER.idNumber, k.idMasked],
    [COUNTER.phone, k.phoneMasked],
    [COUNTER.place, k.address],
    ...(fields.some((f) => f.prefill === 'household')
      ? []
      : ([[COUNTER.members, k.members.map((m) => `${m.name}（${m.relation}）`).join('、')]] as [
          string,
          string,
        ][])),
  ];
  return (
    <section className="known" aria-label={COUNTER.known}>
      <h3>
        {COUNTER.known}·{FORM.known}
      </h3>
      <dl>
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label} className="known-fact">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
};
