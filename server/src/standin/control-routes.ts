import type { FastifyInstance } from 'fastify';
import { MOODS, type Mood, type Moods, SURFACES, type Surface } from './behaviour.js';
import type { World } from './world.js';

const text = { type: 'string', minLength: 1 } as const;
const body = (properties: Record<string, object>, required: string[]) => ({
  schema: { body: { type: 'object', additionalProperties: false, properties, required } },
});

/** What a phone, a person or a test does to WeChat: sign in, press the phone-number button, consent, or be out of order. */
export const controlRoutes = (app: FastifyInstance, world: World, moods: Moods): void => {
  for (const use of ['login', 'phone'] as const) {
    app.post<{ Body: { openid: string } }>(
      `/standin/${use}-code`,
      body({ openid: text }, ['openid']),
      ({ body: { openid } }, reply) =>
        world.findPerson(openid)
          ? { code: world.makeCode(use, openid) }
          : reply.code(404).send({ error: `no person with openid ${openid}` }),
    );
  }

  app.post<{ Body: { openid: string; template: string; count: number } }>(
    '/standin/consent',
    body({ openid: text, template: text, count: { type: 'integer', minimum: 1, maximum: 100, default: 1 } }, [
      'openid',
      'template',
    ]),
    ({ body: { openid, template, count } }) => ({ left: world.consent(openid, template, count) }),
  );

  app.post<{ Body: { on: Surface; mood: Mood; times: number } }>(
    '/standin/behave',
    body(
      {
        on: { enum: SURFACES },
        mood: { enum: MOODS },
        times: { type: 'integer', minimum: 1, maximum: 1_000_000, default: 1 },
      },
      ['on', 'mood'],
    ),
    ({ body: { on, mood, times } }) => {
      moods.order(on, mood, times);
      return { on, mood, times };
    },
  );

  app.get<{ Querystring: { openid?: string } }>('/standin/messages', ({ query: { openid } }) => ({
    messages: world.messages.filter((message) => openid === undefined || message.openid === openid),
  }));

  app.get('/standin/people', () => ({ people: world.people }));
};
