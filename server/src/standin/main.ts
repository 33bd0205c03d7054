import { readFileSync } from 'node:fs';
import type { App, Person } from './people.js';
import { createStandin } from './standin.js';

const need = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

const people = JSON.parse(readFileSync(need('STANDIN_PEOPLE'), 'utf8')) as Person[];
const apps = JSON.parse(need('WECHAT_APPS')) as App[];
const file = process.env.STANDIN_FILE;

const { app } = createStandin({
  people,
  apps,
  miniappUrl: need('STANDIN_MINIAPP'),
  ...(file ? { file } : {}),
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.close());
console.log(await app.listen({ host: '127.0.0.1', port: Number(need('PORT')) }));
