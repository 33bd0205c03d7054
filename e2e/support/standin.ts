import { world } from './world.js';

export interface Person {
  readonly name: string;
  readonly openid: string;
  readonly phone: string;
  readonly note: string;
}

interface SentMessage {
  readonly openid: string;
  readonly template: string;
  readonly page: string;
  readonly data: Readonly<Record<string, { value: string }>>;
}

const post = async (path: string, body: object): Promise<unknown> => {
  const answer = await fetch(world().standin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
};

const get = async <T>(path: string): Promise<T> => (await fetch(world().standin + path)).json() as Promise<T>;

/** A person of the seed who has WeChat, by name. */
export const getPerson = async (name: string): Promise<Person> => {
  const { people } = await get<{ people: Person[] }>('/standin/people');
  const person = people.find((one) => one.name === name);
  if (!person) throw new Error(`the stand-in knows no ${name}`);
  return person;
};

/** What `wx.login` or the phone-number button would hand over. */
export const makeCode = async (use: 'login' | 'phone', openid: string): Promise<string> =>
  ((await post(`/standin/${use}-code`, { openid })) as { code: string }).code;

/** One more consent of a person to a message template. */
export const giveConsent = (openid: string, template: string): Promise<unknown> =>
  post('/standin/consent', { openid, template, count: 1 });

/** The messages that WeChat delivered to a person about one matter: each leads to its page. */
export const messagesAbout = async (openid: string, matterId: string): Promise<SentMessage[]> => {
  const path = `/standin/messages?openid=${encodeURIComponent(openid)}`;
  const { messages } = await get<{ messages: SentMessage[] }>(path);
  return messages.filter(({ page }) => page.includes(matterId));
};
