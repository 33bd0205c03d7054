import type { FastifyInstance, FastifyReply } from 'fastify';
import { MOOD_ANSWERS, type Moods, type Surface } from './behaviour.js';
import { isError, type World } from './world.js';

type Data = Record<string, { value: string }>;

/** Answers in the mood on order, or properly. A silent call is left hanging until the caller gives up. */
const answering =
  (moods: Moods, world: World) =>
  (surface: Surface, reply: FastifyReply, proper: () => object): unknown => {
    const mood = moods.next(surface);
    if (mood === 'ok') return proper();
    if (mood === 'silent') return new Promise((done) => reply.raw.once('close', () => done(undefined)));
    if (mood === 'stale-token') world.expireTokens();
    const { status, body } = MOOD_ANSWERS[mood];
    return reply.code(status).send(body);
  };

/** The four calls that the server makes to WeChat, with the documented shapes. HTTP status is 200 for refusals too. */
export const wechatRoutes = (app: FastifyInstance, world: World, moods: Moods): void => {
  const answer = answering(moods, world);

  app.post<{ Body: { appid: string; secret: string; force_refresh?: boolean } }>(
    '/cgi-bin/stable_token',
    ({ body }, reply) =>
      answer('token', reply, () => world.token(body.appid, body.secret, body.force_refresh === true)),
  );

  app.get<{ Querystring: { appid: string; secret: string; js_code: string } }>(
    '/sns/jscode2session',
    ({ query }, reply) =>
      answer('session', reply, () => {
        const refused = world.refuseApp(query.appid, query.secret);
        if (refused) return refused;
        const taken = world.takeCode('login', query.js_code);
        return isError(taken) ? taken : { openid: taken.openid, session_key: 'c3RhbmQtaW4gc2Vzc2lvbg==' };
      }),
  );

  app.post<{ Querystring: { access_token: string }; Body: { code: string } }>(
    '/wxa/business/getuserphonenumber',
    ({ query, body }, reply) =>
      answer('phone', reply, () => {
        const app = world.appOf(query.access_token);
        if (isError(app)) return app;
        const taken = world.takeCode('phone', body.code);
        if (isError(taken)) return taken;
        const phone = world.findPerson(taken.openid)?.phone ?? '';
        const watermark = { timestamp: Math.floor(Date.now() / 1000), appid: app.appId };
        return {
          errcode: 0,
          errmsg: 'ok',
          phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark },
        };
      }),
  );

  app.post<{
    Querystring: { access_token: string };
    Body: { touser: string; template_id: string; page?: string; data: Data };
  }>('/cgi-bin/message/subscribe/send', ({ query, body }, reply) =>
    answer('send', reply, () => {
      const app = world.appOf(query.access_token);
      if (isError(app)) return app;
      const { touser: openid, template_id: template, page = '', data } = body;
      return world.send({ appId: app.appId, openid, template, page, data });
    }),
  );
};
