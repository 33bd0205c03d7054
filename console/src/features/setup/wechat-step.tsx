import { saveWechat } from '@huiyin/shared/contracts/setup';
import { SETUP } from '@huiyin/shared/labels/setup';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { api } from '../../platform/api';
import { Told } from '../../ui/told';
import { Field } from './field';
import { type Overview, useKeep } from './setup-data';

type App = Overview['wechat'][number];

const TEMPLATES = ['needPapers', 'result', 'progress'] as const;

/** What WeChat said to which mini-program's secret. */
interface Heard {
  appId: string;
  tried: 'right' | 'unreachable';
}

interface FormProps {
  app: App | undefined;
  heard: Heard | null;
  onHeard: (heard: Heard) => void;
}

const AppForm = ({ app, heard, onHeard }: FormProps) => {
  const [appId, setAppId] = useState(app?.appId ?? '');
  const [secret, setSecret] = useState('');
  const [templates, setTemplates] = useState(() => ({
    needPapers: app?.templates.needPapers ?? '',
    result: app?.templates.result ?? '',
    progress: app?.templates.progress ?? '',
  }));
  const save = useKeep(
    () =>
      api(saveWechat, {
        params: { appId: appId.trim() },
        body: { ...(secret.trim() ? { secret: secret.trim() } : {}), templates },
      }),
    ({ tried }) => {
      setSecret('');
      onHeard({ appId: appId.trim(), tried });
    },
    null,
  );
  const fixed = app?.fixed === true;
  return (
    <section className="card stack">
      {fixed && <p className="soft">{SETUP.wechatFixed}</p>}
      <div className="setup-grid">
        <Field id="wx-app" label={SETUP.appId}>
          <Input
            id="wx-app"
            value={appId}
            disabled={app !== undefined}
            onChange={(e) => setAppId(e.target.value)}
          />
        </Field>
        {!fixed && (
          <Field id="wx-secret" label={SETUP.secret}>
            <Input.Password
              id="wx-secret"
              value={secret}
              autoComplete="off"
              placeholder={app ? SETUP.secretKept : ''}
              onChange={(e) => setSecret(e.target.value)}
            />
          </Field>
        )}
        {TEMPLATES.map((key) => (
          <Field key={key} id={`wx-${key}`} label={SETUP.templates[key]}>
            <Input
              id={`wx-${key}`}
              value={templates[key]}
              disabled={fixed}
              onChange={(e) => setTemplates({ ...templates, [key]: e.target.value.trim() })}
            />
          </Field>
        ))}
      </div>
      <p className="soft small">{SETUP.wechatBelow}</p>
      <Told error={save.error} />
      {heard && heard.appId === app?.appId && (
        <p className="setup-good" role="status">
          {heard.tried === 'right' ? SETUP.wechatRight : SETUP.wechatUnreached}
        </p>
      )}
      {!fixed && (
        <div>
          <Button
            type="primary"
            disabled={appId.trim() === ''}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {SETUP.save}
          </Button>
        </div>
      )}
    </section>
  );
};

/** The mini-programs that we serve; the first is entered here, or stands in the server's settings. */
export const WechatStep = ({ overview: { wechat } }: { overview: Overview }) => {
  // Once it is kept, its form is made anew: what was heard stays.
  const [heard, setHeard] = useState<Heard | null>(null);
  return (
    <div className="stack">
      {wechat.map((app) => (
        <AppForm key={app.appId} app={app} heard={heard} onHeard={setHeard} />
      ))}
      {wechat.length === 0 && <AppForm app={undefined} heard={heard} onHeard={setHeard} />}
    </div>
  );
};
