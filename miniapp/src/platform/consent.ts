import { consents } from '@huiyin/shared/contracts/account';
import Taro from '@tarojs/taro';
import { api } from './api';
import { resident } from './session';
import { findStored, store } from './storage';

export type Template = 'needPapers' | 'result' | 'progress';
type Verdict = 'accept' | 'reject' | 'ban' | 'filter';

const VERDICTS: readonly string[] = ['accept', 'reject', 'ban', 'filter'];

/** The ids that WeChat knows the templates by; fetched with `about`, kept for the tap that can't wait. */
export const keepTemplates = (templates: Record<string, string>): void => {
  store('phone', 'templates', templates);
};

const templateIds = (): Partial<Record<Template, string>> =>
  findStored<Partial<Record<Template, string>>>('phone', 'templates') ?? {};

/** True where WeChat can be asked at all: not in a browser, not before the templates are known. */
export const canAskConsent = (): boolean =>
  process.env.TARO_ENV === 'weapp' && Object.keys(templateIds()).length > 0;

/**
 * Asks WeChat's consent to send one message per template. WeChat only allows this straight inside a tap, so call it
 * before the first `await` of a handler. Never rejects: a refusal is an answer, and the call list reaches people without.
 */
export const askConsent = (wanted: readonly Template[]): Promise<void> => {
  if (!canAskConsent()) return Promise.resolve();
  const ids = templateIds();
  const pairs = wanted.flatMap((template) =>
    ids[template] ? [{ template, id: ids[template] as string }] : [],
  );
  if (pairs.length === 0) return Promise.resolve();
  const asked = Taro.requestSubscribeMessage({ tmplIds: pairs.map((pair) => pair.id), entityIds: [] });
  return asked
    .then(async (answer) => {
      const said = answer as unknown as Record<string, string>;
      const results = pairs.flatMap(({ template, id }) => {
        const result = said[id];
        return result && VERDICTS.includes(result) ? [{ template, result: result as Verdict }] : [];
      });
      if (results.length > 0 && resident.get()) await api(consents, { body: { results } });
    })
    .catch(() => undefined);
};
