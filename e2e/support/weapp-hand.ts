import { UI } from '@huiyin/shared/labels/miniapp';
import { MiniProgram } from '../weapp/harness/mini-program.js';
import type { Phone } from '../weapp/harness/phone.js';
import type { Hand } from './hand.js';
import { createPace } from './pace.js';

const PATIENCE_MS = 10_000;

export interface WeappHand extends Hand {
  readonly phone: Phone;
  program(): MiniProgram;
  /** Swipes the mini-program away and opens it again: only the phone's storage remains. */
  restart(url?: string): Promise<void>;
}

/** Plays the real weapp bundle. */
export const weappHand = async (phone: Phone): Promise<WeappHand> => {
  const pace = createPace();
  let program = await MiniProgram.start(phone);
  const until = async (what: string, met: () => boolean) => {
    const end = Date.now() + PATIENCE_MS;
    while (!met()) {
      if (Date.now() > end) throw new Error(`${what}; ${program.page.route} reads:\n${program.page.text()}`);
      await new Promise((done) => setTimeout(done, 25));
    }
    await program.page.settle();
  };
  const appears = (id: string) => until(`no #${id}`, () => program.page.findById(id) !== undefined);
  /** A photo that has arrived can be taken away again. */
  const photosSent = () => program.page.text().split(UI.remove).length;
  /** WeChat asks once, before the first photo: the person says yes with WeChat's own button. */
  const settlePrivacy = async () => {
    const agree = program.page.findById('privacy-agree');
    if (agree && phone.answers.privacy === 'agree')
      await program.page.fire(agree, 'agreeprivacyauthorization');
  };
  return {
    phone,
    program: () => program,
    restart: async (url) => {
      program.kill();
      phone.closeProgram();
      program = await MiniProgram.start(phone, url);
    },
    open: async (url) => {
      await program.open(url);
    },
    tap: (id) =>
      pace(id, async () => {
        await appears(id);
        await program.page.tap(program.page.findById(id));
      }),
    tapWords: async (words) => {
      await until(`no “${words}”`, () => program.page.findByText(words) !== undefined);
      await program.page.tap(words);
    },
    type: async (id, text) => {
      await appears(id);
      await program.page.type(program.page.findById(id), text);
    },
    photo: async (id, file) => {
      phone.camera.push(file);
      await appears(id);
      const before = photosSent();
      await pace(id, () => program.page.tap(program.page.findById(id)));
      await settlePrivacy();
      await until('the photo was not sent', () => photosSent() > before);
    },
    reads: (words) => until(`no “${words}”`, () => program.page.text().includes(words)),
    text: async () => program.page.text(),
    has: async (id) => program.page.findById(id) !== undefined,
    gone: (id) => until(`#${id} is still there`, () => program.page.findById(id) === undefined),
    arrives: appears,
    openId: async () => program.page.query.id ?? '',
    look: async () => undefined,
  };
};
