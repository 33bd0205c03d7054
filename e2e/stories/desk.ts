import { findResidents } from '@huiyin/shared/contracts/register';
import { getForm, submitService } from '@huiyin/shared/contracts/service';
import type { Colleague } from '../support/staff.js';

const ITEM = 'misc.12345';

/** Somebody of the village by name, as the desk finds them. */
export const findPerson = async (desk: Colleague, name: string): Promise<string> => {
  const { items } = await desk.api(findResidents, { body: { q: name } });
  const person = items.find((one) => one.name === name);
  if (!person) throw new Error(`nobody on the register is called ${name}`);
  return person.id;
};

/** People of the village by the beginning of their names, grown up. */
export const findPeople = async (desk: Colleague, beginnings: readonly string[]): Promise<string[]> => {
  const found = await Promise.all(beginnings.map((q) => desk.api(findResidents, { body: { q, limit: 30 } })));
  return found.flatMap(({ items }) => items.filter((one) => (one.age ?? 0) >= 18).map((one) => one.id));
};

/** Files 反映问题 at the desk for somebody. @returns the matter's id */
export const fileWish = async (desk: Colleague, residentId: string, what: string): Promise<string> => {
  const { item } = await desk.api(getForm, { params: { id: ITEM }, query: { residentId } });
  const { id } = await desk.api(submitService, {
    body: {
      itemId: ITEM,
      itemVersion: item.version,
      subject: { residentId },
      answers: { kind: item.fields[0]?.options?.[0]?.value, what, anonymous: false },
      papers: [],
      channel: 'counter',
    },
    requestKey: crypto.randomUUID(),
  });
  return id;
};
