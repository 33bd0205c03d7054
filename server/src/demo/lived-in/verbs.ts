import { act, claim, getMatter, rate } from '@huiyin/shared/contracts/matter';
import { getForm, submitService } from '@huiyin/shared/contracts/service';
import type { Actor } from './actors.js';
import { answersTo, photosFor } from './answers.js';
import type { Stage } from './scene.js';

/** Files an item for a resident; on the phone with the photos, at the desk with the papers seen. Remembers the matter as `name`. */
export const file = async (
  stage: Stage,
  who: Actor,
  name: string,
  itemId: string,
  residentId: string,
  desk = false,
) => {
  const form = await who.call(getForm, { params: { id: itemId }, query: { residentId } });
  const answers = answersTo(form);
  const slots = desk ? [] : photosFor(form, answers);
  const papers = await Promise.all(slots.map(async (slot) => ({ slot, files: [await who.photo()] })));
  const body = { itemId, itemVersion: form.item.version, subject: { residentId }, answers, papers };
  const matter = await who.call(submitService, {
    body: desk ? { ...body, channel: 'counter' as const } : body,
  });
  stage.ids.set(name, matter.id);
};

/** Does one of the actions that are open to this person on the matter remembered as `name`. */
export const doIt = async (
  stage: Stage,
  who: Actor,
  name: string,
  action: string,
  fields: Record<string, unknown> = {},
  papers?: { slot: string; files: string[] }[],
) => {
  const id = stage.ids.get(name) ?? '';
  const seen = await who.call(getMatter, { params: { id } });
  const body = { version: seen.version, fields, ...(papers ? { papers } : {}) };
  await who.call(act, { params: { id, action }, body });
};

/** Opens it at the desk: that is taking it. */
export const take = (stage: Stage, who: Actor, name: string) =>
  who.call(claim, { params: { id: stage.ids.get(name) ?? '' } });

export const score = (stage: Stage, who: Actor, name: string, stars: number, words?: string) =>
  who.call(rate, {
    params: { id: stage.ids.get(name) ?? '' },
    body: { score: stars, ...(words ? { words } : {}) },
  });
