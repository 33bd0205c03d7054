import { recordMandate, residentMandates, revokeMandate } from '@huiyin/shared/contracts/mandate';
import { findResidents } from '@huiyin/shared/contracts/register';
import { expect, it } from 'vitest';
import { colleague } from '../support/staff.js';
import { getPerson } from '../support/standin.js';
import { weappHand } from '../support/weapp-hand.js';
import { Phone } from './harness/phone.js';

const ITEM = 'renshe.pension.auth';

it('leaves nothing of one person on the helper’s phone when the next one’s turn comes', async () => {
  const clerk = await colleague('刘春梅');
  const find = async (q: string) => {
    const { items } = await clerk.api(findResidents, { body: { q } });
    const [found] = items;
    if (!found) throw new Error(`nobody is called ${q}`);
    return found;
  };
  const [helper, first, second] = [await find('周小燕'), await find('何秀英'), await find('彭玉兰')];
  const given = [];
  for (const { id } of [first, second])
    given.push(
      await clerk.api(recordMandate, {
        params: { id },
        body: { helper: { residentId: helper.id }, items: [ITEM], once: false, days: 30, how: 'present' },
        requestKey: crypto.randomUUID(),
      }),
    );

  const phone = new Phone((await getPerson('周小燕')).openid);
  const hand = await weappHand(phone);
  await hand.tap('sign-in');
  await hand.arrives('home');
  await hand.open('/packages/mandate/pages/helping/index');
  await hand.tap(`for-${first.id}-renshe-pension-auth`);
  await hand.arrives('pick-how-home');
  await hand.tap('pick-how-home');
  const stored = () => JSON.stringify([...phone.storage.entries()]);
  // The half-done form is there, in a scope of hers.
  expect(stored()).toContain(`helping-${first.id}`);

  await hand.open('/packages/mandate/pages/helping/index');
  await hand.tap(`for-${second.id}-renshe-pension-auth`);
  await hand.arrives('pick-how-home');
  for (const trace of [first.id, first.name, first.idMasked, first.phoneMasked, first.address])
    if (trace) {
      expect(stored(), trace).not.toContain(trace);
      expect(hand.program().page.text(), trace).not.toContain(trace);
    }

  // Revoked, the next look shows nothing more.
  await clerk.api(revokeMandate, { params: { id: given[1]?.id ?? '' } });
  await hand.open('/packages/mandate/pages/helping/index');
  await hand.gone(`for-${second.id}-renshe-pension-auth`);
  const { items } = await clerk.api(residentMandates, { params: { id: first.id } });
  for (const { id, live } of items) if (live) await clerk.api(revokeMandate, { params: { id } });
});
