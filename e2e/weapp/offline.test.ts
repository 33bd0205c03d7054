import { describe, expect, it } from 'vitest';
import { fileWithoutSignal, readGiven, useAgain } from '../stories/offline.js';
import { colleague } from '../support/staff.js';
import { getPerson } from '../support/standin.js';
import { weappHand } from '../support/weapp-hand.js';
import { Phone } from './harness/phone.js';

describe('without a signal, through the bundle that WeChat runs', () => {
  it('is kept with its photo through a kill, sent by itself once, and serves for the next thing too', async () => {
    const { openid } = await getPerson('孙福田');
    const hand = await weappHand(new Phone(openid));
    await hand.tap('sign-in');
    const on = {
      signal: async (there: boolean) => hand.phone.setOnline(there),
      restart: () => hand.restart(),
    };
    const id = await fileWithoutSignal(hand, on, '孙福田 户主');
    const clerk = await colleague('刘春梅');
    const { papers, alike } = await clerk.see(id);
    expect(papers.find(({ slot }) => slot === 'bank-card')?.files).toHaveLength(1);
    expect(alike).toEqual([]);
    expect([...hand.phone.storage.keys()].filter((key) => key.includes('draft:apply'))).toEqual([]);
    expect(hand.phone.namesIn('wxfile://usr')).toEqual([]);

    const next = await useAgain(hand, '孙福田 户主');
    expect((await clerk.see(next)).papers.find(({ slot }) => slot === 'bank-card')?.files).toHaveLength(1);
    await readGiven(hand);
  });
});
