import type { Answer, Caller } from '../support/http.js';

/** Acts on the newest version that this caller sees; throws what was said when it is refused. */
export const did = async (
  who: Caller,
  id: string,
  action: string,
  fields: object = {},
  papers?: readonly { slot: string; files: readonly string[] }[],
): Promise<Answer['body']> => {
  const answer = await tried(who, id, action, fields, papers);
  if (answer.status !== 200) throw new Error(`${action}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

/** The same, whatever the answer. */
export const tried = async (
  who: Caller,
  id: string,
  action: string,
  fields: object = {},
  papers?: readonly { slot: string; files: readonly string[] }[],
): Promise<Answer> => {
  const { version } = (await who.get(`/api/matters/${id}`)).body;
  return who.post(`/api/matters/${id}/actions/${action}`, { version, fields, ...(papers ? { papers } : {}) });
};

export const actionsOf = (body: { allowed: { action: string }[] }): string[] =>
  body.allowed.map((a) => a.action);
