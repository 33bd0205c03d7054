import * as z from 'zod';
import { id } from './common.js';
import { matterView } from './matter-view.js';
import { defineRoute } from './route.js';

/** 没打通,请回个电话 · 请网格员来帮我办. */
export const helpWhy = z.enum(['not-reached', 'help']);

export const askHelp = defineRoute({
  id: 'help.ask',
  method: 'POST',
  path: '/api/my/call-back',
  summary: '电话没打通,请当天回一个;或者请网格员来帮我办。还开着的那一件,再点一次还是那一件',
  callers: ['account'],
  body: z.strictObject({
    residentId: id,
    why: helpWhy,
    /** What the call was about: its desk calls back. Without it the desk of the village does. */
    matterId: id.optional(),
  }),
  /** The task that is owed now, with its number and who does it until when. */
  reply: matterView,
  status: 201,
  keyed: true,
  refuses: ['key-reused', 'place-not-served', 'too-many-tries'],
});
