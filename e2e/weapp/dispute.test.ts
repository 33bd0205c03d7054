import { describe, expect, it } from 'vitest';
import { agreeTo, QUARREL, tellQuarrel } from '../stories/dispute.js';
import { colleague } from '../support/staff.js';
import { getPerson } from '../support/standin.js';
import { weappHand } from '../support/weapp-hand.js';
import { Phone } from './harness/phone.js';

const phoneOf = async (name: string) => weappHand(new Phone((await getPerson(name)).openid));

describe('a quarrel, through the bundle that WeChat runs', () => {
  it('is told, put to the other side after a yes, agreed and closed; each sees only its own', async () => {
    const hand = await phoneOf('赵永强');
    await hand.tap('sign-in');
    const id = await tellQuarrel(hand, '赵永强 户主', '孙福田');
    const mediator = await colleague('黄建军');
    await mediator.claim(id);
    await mediator.act(id, 'take');
    await hand.restart(`/pages/matter/index?id=${id}`);
    await agreeTo(hand, 'agree-invite');

    const other = await phoneOf('孙福田');
    await other.tap('sign-in');
    await other.open(`/pages/matter/index?id=${id}`);
    await other.gone('act-other-agrees');
    expect(await other.text()).not.toContain(QUARREL.what);
    await mediator.act(id, 'invite', { otherName: { residentId: 'sun-futian', name: '孙福田' } });
    await other.restart(`/pages/matter/index?id=${id}`);
    await other.arrives('act-other-agrees');
    expect(await other.text()).not.toContain(QUARREL.what);
    await agreeTo(other, 'other-agrees');

    await mediator.act(id, 'plan-meeting', { at: Date.now() + 2 * 86_400_000, where: '村调解室' });
    await mediator.act(id, 'agreed', { reasons: '墙往回挪五寸,水沟一起挖。' });
    await hand.restart(`/pages/matter/index?id=${id}`);
    await hand.reads('墙往回挪五寸');
    await hand.tap('act-read');
    await hand.arrives('rating');
  });
});
