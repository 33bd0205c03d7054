import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.js';
import type { Ground } from '../platform.module.js';

const MB = 1024 * 1024;

/** Limits of one upload: 12 files of 30 MB each. */
export const UPLOAD_LIMITS = { fileSize: 30 * MB, files: 12, fields: 20, fieldSize: 64 * 1024, parts: 32 };

/** Fastify as we want it; JSON bodies up to 1 MB. */
export const httpAdapter = (config: Config): FastifyAdapter =>
  new FastifyAdapter({
    skipMiddie: true,
    bodyLimit: MB,
    genReqId: () => randomUUID(),
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    multipart: { limits: UPLOAD_LIMITS },
  });

/** Plug-ins and hooks that stand before every route. */
export const prepareHttp = async (app: NestFastifyApplication, _ground: Ground): Promise<void> => {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await server.register(cookie);
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
};
