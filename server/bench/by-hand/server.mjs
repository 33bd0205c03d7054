// The other side of the scales: the server's own statements by the bare driver behind a bare node:http server. It checks the body by the
// contract's schema, and answers what it read as JSON; nothing is decided, sealed, worded or projected.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { submitService } from '@huiyin/shared/contracts/service';
import { driverFor } from './drivers.mjs';
import { saidIn } from './plan.mjs';
import { replay } from './replay.mjs';

const db = driverFor(process.env.BY_HAND_DATABASE);
const plans = JSON.parse(readFileSync(process.env.BY_HAND_PLANS, 'utf8'));

const bodyOf = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return submitService.body.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
};

const planFor = ({ method, url }) => {
  if (method === 'POST') return plans.submit;
  if (url.startsWith('/api/queue')) return plans.queue;
  return url.startsWith('/api/matters?') ? plans.search : plans.matter;
};

const answer = async (request) => {
  if (request.url === '/ready') return {};
  const { method, url, headers } = request;
  const said = saidIn({
    path: url,
    token: (headers.authorization ?? '').slice('Bearer '.length),
    key: headers['request-key'],
    body: method === 'POST' ? await bodyOf(request) : undefined,
  });
  return replay(db, planFor(request), said);
};

const server = createServer((request, response) => {
  answer(request)
    .then((reply) => {
      response.writeHead(request.method === 'POST' ? 201 : 200, {
        'content-type': 'application/json; charset=utf-8',
      });
      response.end(JSON.stringify(reply));
    })
    .catch((error) => {
      console.error(error);
      response.writeHead(500).end();
    });
});

server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
