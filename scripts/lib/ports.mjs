// Ports, on 127.0.0.1 alone. Free ones are taken below 32768, where the system hands out none to outgoing connections.
import { createServer } from 'node:net';
import { Plain } from './say.mjs';

const LOWEST = 20_000;
const HIGHEST = 32_700;

/** @returns {Promise<string | undefined>} the error code when nobody can listen there */
const refusal = (port) =>
  new Promise((done) => {
    const server = createServer();
    server.once('error', (error) => done(error.code ?? 'EUNKNOWN'));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => done(undefined)));
  });

/** A free port. */
export const freePort = async () => {
  for (let tries = 0; tries < 100; tries++) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if ((await refusal(port)) === undefined) return port;
  }
  throw new Plain('找不到空闲的端口。', 'No free port found.');
};

/** `wanted` if it is free, else any free one: for servers whose address is printed anyway. */
export const freePortNear = async (wanted) => ((await refusal(wanted)) === undefined ? wanted : freePort());

/** Reads PORT, and says in a sentence when it is no port, taken, or not allowed. */
export const demandPort = async (text, fallback) => {
  const port = text === undefined || text === '' ? fallback : Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Plain(
      `PORT=${text} 不是端口号，要 1 到 65535 之间的整数。`,
      `PORT=${text} is not a port (1 to 65535).`,
    );
  }
  const code = await refusal(port);
  if (code === 'EADDRINUSE') {
    throw new Plain(
      `端口 ${port} 已经被别的程序占着。先关掉它，或者换一个端口，例如：PORT=${port + 10} npm run demo`,
      `Port ${port} is taken. Stop what uses it, or choose another with PORT=…`,
    );
  }
  if (code !== undefined) {
    throw new Plain(
      `端口 ${port} 用不了（${code}）。请换一个大于 1024 的端口。`,
      `Port ${port} cannot be used (${code}).`,
    );
  }
  return port;
};
