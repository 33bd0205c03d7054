import { submitDispute } from '@huiyin/shared/contracts/dispute';
import { type Scene, scene } from './scene.js';
import { doIt } from './verbs.js';

/** 赵永强 and 孙福田 and the wall between them: told, taken by a mediator, and the first side has not yet agreed to invite the other. */
export const disputeScenes = (): Scene[] => [
  scene(3, '18:30', async (s) => {
    const who = await s.actors.resident('zhao-yongqiang');
    const matter = await who.call(submitDispute, {
      body: {
        danger: 'none',
        subject: { residentId: 'zhao-yongqiang' },
        type: 'house',
        other: { name: '孙福田', where: '隔壁' },
        what: '他家新砌的院墙压到我家地基边上，下雨水都往我家流。说了几回都没说通。',
        want: '把墙往里退一点，把水沟修通。',
        files: [await who.photo()],
      },
    });
    s.ids.set('wall', matter.id);
  }),
  scene(2, '09:30', async (s) => doIt(s, await s.actors.staff('huang.village'), 'wall', 'take')),
];
