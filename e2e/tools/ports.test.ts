import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { demandPort, freePort, freePortNear } from '../../scripts/lib/ports.mjs';

const occupied = async <T>(work: (port: number) => Promise<T>): Promise<T> => {
  const port = await freePort();
  const server = createServer();
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  try {
    return await work(port);
  } finally {
    server.close();
  }
};

describe('ports', () => {
  it('are free and below those that the system hands out', async () => {
    const port = await freePort();
    expect(port).toBeLessThan(32_768);
    expect(await demandPort(String(port), 1)).toBe(port);
  });

  it('that are taken are refused in a sentence, or another is taken', async () => {
    await occupied(async (port) => {
      await expect(demandPort(String(port), 1)).rejects.toThrow(`端口 ${port} 已经被别的程序占着`);
      expect(await freePortNear(port)).not.toBe(port);
    });
  });

  it.each(['abc', '0', '70000', '80.5'])('that are none (%s) are refused in a sentence', async (text) => {
    await expect(demandPort(text, 1)).rejects.toThrow('不是端口号');
  });
});
