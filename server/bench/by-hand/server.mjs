// The other side of the scales: the same SQL by the bare driver behind a bare node:http server.
import { createServer } from 'node:http';
import { driverFor } from './drivers.mjs';
import { queue } from './queue.mjs';
import { submit } from './submit.mjs';

const db = driverFor(process.env.BY_HAND_DATABASE);

const bodyOf = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
};

const answer = async (request) => {
  if (request.url === '/ready') return {};
  if (request.method === 'POST') return submit(db, request, await bodyOf(request));
  return queue(db, request);
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
