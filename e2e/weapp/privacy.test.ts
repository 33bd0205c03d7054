import { describe, expect, it } from 'vitest';
import { PAPER } from '../stories/dibao.js';
import { getPerson } from '../support/standin.js';
import { weappHand } from '../support/weapp-hand.js';
import { Phone } from './harness/phone.js';

const AT_PHOTOS = '/packages/dispute/pages/intake/index';

/** Goes on to the page that asks for photos. */
const atPhotos = async () => {
  const phone = new Phone((await getPerson('李大山')).openid);
  const hand = await weappHand(phone);
  await hand.tap('sign-in');
  await hand.open(AT_PHOTOS);
  await hand.tap('pick-danger-none');
  await hand.tap('next');
  await hand.tapWords('李大山 户主');
  await hand.tap('who-next');
  await hand.type('input-other-name', '某人');
  await hand.tap('pick-type-neighbour');
  await hand.tap('next');
  await hand.type('input-what', '说一说');
  await hand.tap('next');
  phone.camera.push(PAPER);
  const [button] = hand.program().page.all((node) => /^photo-/.test(node.uid ?? ''));
  return { phone, hand, camera: button?.uid ?? '' };
};

describe("WeChat's privacy question", () => {
  it('refused, and refused again, leaves everything else; agreed, it takes the photo', async () => {
    const { phone, hand, camera } = await atPhotos();
    for (let times = 0; times < 2; times++) {
      await hand.tap(camera);
      await hand.arrives('privacy-sheet');
      await hand.tap('privacy-refuse');
      await hand.gone('privacy-sheet');
      expect(phone.camera).toHaveLength(1);
      expect(await hand.has('input-want')).toBe(true);
    }
    await hand.photo(camera, PAPER);
    expect(phone.privacyAgreed).toBe(true);
  });
});
