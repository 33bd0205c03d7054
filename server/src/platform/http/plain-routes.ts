import type { RouteContract } from '@huiyin/shared/contracts/route';
import { FIRST_PAGE } from '@huiyin/shared/labels/api-docs';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Ready } from '../health/ready.js';
import type { LoopWatch } from '../loop-watch.js';
import type { Metrics } from '../metrics/metrics.js';
import { docsPage } from '../openapi/docs-page.js';
import { openApi } from '../openapi/document.js';
import { escapeHtml, page } from './html.js';

const HTML = 'text/html; charset=utf-8';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** From this very machine, and not carried over by a proxy on it. */
const isLocal = ({ raw, headers }: FastifyRequest): boolean =>
  LOOPBACK.has(raw.socket.remoteAddress ?? '') && headers['x-forwarded-for'] === undefined;

const firstPage = () => {
  const way = (href: string, words: string) => `<a class="way" href="${href}">${escapeHtml(words)}</a>`;
  const ways = [
    way('/m/', FIRST_PAGE.miniapp),
    way('/console/', FIRST_PAGE.console),
    way('/api/docs', FIRST_PAGE.docs),
  ];
  return page(FIRST_PAGE.title, `<h1>${FIRST_PAGE.title}</h1><p>${FIRST_PAGE.lead}</p>${ways.join('')}`);
};

/** Made when first asked for: most processes never are. */
const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Health, readiness, figures, the interfaces' description, the first page: what isn't about anybody's data. */
export const plainRoutes = (
  server: FastifyInstance,
  parts: {
    ready: Ready;
    metrics: Metrics;
    loops: LoopWatch;
    contracts: readonly RouteContract[];
    version: string;
  },
): void => {
  const document = once(() => JSON.stringify(openApi(parts.contracts, parts.version)));
  const docs = once(() => docsPage(parts.contracts));
  server.get('/', (_, reply) => reply.type(HTML).send(firstPage()));
  server.get('/api/openapi.json', (_, reply) => reply.type('application/json').send(document()));
  server.get('/api/docs', (_, reply) => reply.type(HTML).send(docs()));
  // Alive all the same: to take the process away would stop the desks, too. Whoever watches reads `late`.
  server.get('/api/health', (_, reply) => {
    const late = parts.loops.late().map(({ name }) => name);
    return reply.send(late.length === 0 ? { status: 'ok' } : { status: 'late', late });
  });
  server.get('/api/ready', async (_, reply) => {
    const checks = await parts.ready.check();
    return reply.code(Object.values(checks).every(Boolean) ? 200 : 503).send(checks);
  });
  server.get('/metrics', async (request, reply) => {
    if (!isLocal(request)) return reply.callNotFound();
    return reply.type(parts.metrics.registry.contentType).send(await parts.metrics.registry.metrics());
  });
};
