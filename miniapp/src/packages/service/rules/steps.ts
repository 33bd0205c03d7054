import type { Field } from '@huiyin/shared/catalogue/fields';
import { type Answers, holds, visibleFields } from '@huiyin/shared/catalogue/visible';
import type { Reply } from '@huiyin/shared/contracts/route';
import type { getForm } from '@huiyin/shared/contracts/service';
import { APPLY } from '@huiyin/shared/labels/miniapp';

export type Guide = Reply<typeof getForm>['item'];
export type Known = Reply<typeof getForm>['known'];
export type Material = Guide['materials'][number];

/** One page of the form. */
export type Step =
  | { kind: 'topic'; title: string; keys: string[] }
  | { kind: 'papers'; title: string }
  | { kind: 'check'; title: string };

/** Papers that a phone can photograph; what the register or another department yields isn't asked. */
export const papersToPhotograph = (materials: readonly Material[], answers: Answers): Material[] =>
  materials.filter(
    ({ kind, replacedBy, when }) =>
      (kind === 'photo' || kind === 'original') && !replacedBy && (!when || holds(when, answers)),
  );

const topicsOf = (fields: readonly Field[], itemName: string): Step[] => {
  const topics = new Map<string, string[]>();
  for (const field of fields) {
    if (field.known) continue;
    const title = field.topic ?? itemName;
    topics.set(title, [...(topics.get(title) ?? []), field.key]);
  }
  return [...topics].map(([title, keys]) => ({ kind: 'topic', title, keys }));
};

/** The pages of a form in order: one topic each, then the papers, then everything once more to check. */
export const stepsOf = (item: Guide, answers: Answers): Step[] => [
  ...topicsOf(visibleFields(item.fields, answers), item.plainName),
  ...(papersToPhotograph(item.materials, answers).length > 0
    ? [{ kind: 'papers' as const, title: APPLY.photosTopic }]
    : []),
  { kind: 'check', title: APPLY.check },
];

/** The rows with which a household's question begins: its members as the register knows them. */
export const withHousehold = (fields: readonly Field[], known: Known, answers: Answers): Answers => {
  const rows = Object.fromEntries(
    fields
      .filter((field) => field.prefill === 'household' && answers[field.key] === undefined)
      .map((field) => [
        field.key,
        known.members.map(({ residentId, name, relation }) => ({ residentId, name, relation })),
      ]),
  );
  return { ...answers, ...rows };
};
