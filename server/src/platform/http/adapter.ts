import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { Bug, Refusal } from '../errors/errors.js';
import { toProblem } from '../errors/problem-filter.js';
import type { Log } from '../logging/log.js';
import type { Metrics } from '../metrics/metrics.js';
import { inlineScriptHashes } from '../statics/inline-scripts.js';

const SLOW_MS = 1_000;
const MB = 1024 * 1024;

/** Limits of one upload: 12 files of 30 MB each. */
const UPLOAD_LIMITS = { fileSize: 30 * MB, files: 12, fields: 20, fieldSize: 64 * 1024, parts: 32 };

/** What comes and goes is checked by the contracts' own schemas. Fastify's compilers, which a start would load for nothing, are left out. */
const noSchemas = () => () => {
  throw new Bug('a route with a schema for fastify');
};

/** An address that Fastify can't even read (a broken %, a part far too long) leads nowhere: said as for any other that doesn't. */
const noSuchAddress = ({ statusCode }: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
  const problem = { ...toProblem(new Refusal('not-found'), request.id), status: statusCode ?? 400 };
  void reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(problem);
};

/** Fastify as we want it; JSON bodies up to 1 MB. */
export const httpAdapter = (config: Config): FastifyAdapter =>
  new FastifyAdapter({
    skipMiddie: true,
    bodyLimit: MB,
    genReqId: () => randomUUID(),
    frameworkErrors: noSuchAddress,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    multipart: { limits: UPLOAD_LIMITS },
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
  });

/** Only what we serve ourselves; styles may be inline, as the component libraries write them at run time. */
const securityHeaders = (config: Config) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: [
        "'self'",
        ...inlineScriptHashes(config.statics.miniapp),
        ...inlineScriptHashes(config.statics.console),
      ],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
    },
  },
  // Behind a proxy that speaks https this is its business; on plain http browsers ignore it.
  strictTransportSecurity: config.mode === 'production' ? { maxAge: 31_536_000 } : false,
});

/** Plug-ins and hooks that stand before every route. */
export const prepareHttp = async (
  server: FastifyInstance,
  config: Config,
  metrics: Metrics,
  log: Log,
): Promise<void> => {
  await server.register(cookie);
  await server.register(helmet, securityHeaders(config));
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    // An upload that was refused half way: the rest must be let through, or the connection's next request never comes.
    if (!request.raw.readableEnded) request.raw.unpipe().resume();
    const route = request.routeOptions.url ?? 'none';
    const ms = Math.round(reply.elapsedTime);
    metrics.request(request.method, route, reply.statusCode, ms / 1_000);
    const facts = { requestId: request.id, method: request.method, route, status: reply.statusCode, ms };
    if (ms > SLOW_MS) log.warn('slow request', facts);
    else log.debug('request', facts);
    done();
  });
};
