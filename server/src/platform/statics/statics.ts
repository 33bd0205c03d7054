import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { StaticRoots } from '../config/config.js';

/** A hash in the file name: `main.3f2a9c1b.js`. */
const HASHED = /[.-][0-9a-zA-Z_-]{8,}\.(js|css|woff2?|png|jpe?g|svg|webp)$/;

const cacheFor = (path: string): string =>
  HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';

/** A built front end under a prefix; an unknown path there gives its index page, as its router draws it. */
const serve = async (server: FastifyInstance, prefix: string, root: string) => {
  await server.register(
    async (scope) => {
      await scope.register(fastifyStatic, {
        root,
        cacheControl: false,
        setHeaders: (reply, path) => void reply.header('cache-control', cacheFor(path)),
      });
      scope.setNotFoundHandler((request, reply) => {
        if (request.method !== 'GET' || /\.\w+$/.test(request.url.split('?')[0] ?? '')) {
          return reply.code(404).type('text/plain').send('404');
        }
        return reply.sendFile('index.html');
      });
    },
    { prefix },
  );
  server.get(prefix, (_, reply) => reply.redirect(`${prefix}/`));
};

/** The front ends that are built: `/m/` for residents, `/console/` for staff. */
export const serveStatics = async (server: FastifyInstance, roots: StaticRoots): Promise<void> => {
  for (const [prefix, root] of [
    ['/m', roots.miniapp],
    ['/console', roots.console],
  ] as const) {
    if (root !== null && existsSync(join(root, 'index.html'))) await serve(server, prefix, root);
  }
};
