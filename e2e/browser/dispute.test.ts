import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreeTo, QUARREL, tellQuarrel } from '../stories/dispute.js';
import { launchBrowser, openScreen } from '../support/browser.js';
import { browserHand } from '../support/browser-hand.js';
import { openDesk } from '../support/console.js';
import { colleague } from '../support/staff.js';
import { getPerson } from '../support/standin.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a quarrel between neighbours', () => {
  it('is told, taken by a mediator, put to the other side only after a yes, met over, agreed and closed', async () => {
    const phone = await openScreen(browser, 'phone');
    const hand = await browserHand(phone, (await getPerson('赵永强')).openid);
    const id = await tellQuarrel(hand, '赵永强 户主', '孙福田');
    const others = await openScreen(browser, 'phone');
    const other = await browserHand(others, (await getPerson('孙福田')).openid);
    await other.open(`/pages/matter/index?id=${id}`);
    await other.reads('没有找到');

    const desk = await openDesk(browser, '黄建军');
    await desk.openMatter('desk', id);
    await desk.reads(QUARREL.what);
    await desk.look('console-dispute');
    await desk.pick('take');
    await desk.send();

    await hand.open(`/pages/matter/index?id=${id}`);
    await agreeTo(hand, 'agree-invite');
    const mediator = await colleague('黄建军');
    await mediator.act(id, 'invite', { otherName: { residentId: 'sun-futian', name: '孙福田' } });

    await other.open(`/pages/matter/index?id=${id}`);
    await other.arrives('act-other-agrees');
    expect(await other.text()).not.toContain(QUARREL.what);
    await other.look('dispute-4-other-side');
    await agreeTo(other, 'other-agrees');

    const at = Date.now() + 2 * 86_400_000;
    await mediator.act(id, 'plan-meeting', { at, where: '村调解室' });
    await hand.open(`/pages/matter/index?id=${id}`);
    await hand.reads('村调解室');
    await mediator.act(id, 'agreed', { reasons: '墙往回挪五寸,水沟一起挖。' });
    await hand.open(`/pages/matter/index?id=${id}`);
    await hand.reads('墙往回挪五寸');
    await hand.tap('act-read');
    await hand.arrives('rating');
    await hand.look('dispute-5-closed');
    expect([...desk.screen.errors, ...phone.errors, ...others.errors]).toEqual([]);
  });
});
