import type { FastifyInstance } from 'fastify';
import { page } from './page.js';
import type { World } from './world.js';

/** The page for people, and the door into the mini-program as one of them. */
export const pageRoutes = (app: FastifyInstance, world: World, miniappUrl: string): void => {
  app.addContentTypeParser('application/x-www-form-urlencoded', (_request, payload, done) => {
    payload.resume().once('end', () => done(null));
  });

  app.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(page(world)));

  app.get<{ Params: { openid: string }; Querystring: { to?: string } }>(
    '/as/:openid',
    ({ params, query }, reply) => {
      if (!world.findPerson(params.openid)) return reply.code(404).send('没有这个人');
      const to = query.to ?? '/';
      return reply.redirect(`${miniappUrl}?code=${world.makeCode('login', params.openid)}#${to}`);
    },
  );

  app.post<{ Params: { openid: string } }>('/as/:openid/consent', ({ params: { openid } }, reply) => {
    if (!world.findPerson(openid)) return reply.code(404).send('没有这个人');
    for (const template of new Set(world.apps.flatMap((one) => Object.values(one.templates)))) {
      world.consent(openid, template, 1);
    }
    return reply.redirect('/', 303);
  });
};
