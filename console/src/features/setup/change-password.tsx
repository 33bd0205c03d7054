import { changePassword, getMe } from '@huiyin/shared/contracts/account';
import { SHELL } from '@huiyin/shared/labels/console';
import { SETUP } from '@huiyin/shared/labels/setup';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { api } from '../../platform/api';
import { useSession } from '../session/session';
import '../session/sign-in.css';
import './setup.css';
import { Told } from '../../ui/told';
import { Field } from './field';

const WORDS = SETUP.change;

/** The initial password becomes one's own: until then nothing else opens. */
export const ChangePassword = () => {
  const { entered, leave } = useSession();
  const { message } = App.useApp();
  const [typed, setTyped] = useState({ current: '', next: '', again: '' });
  const differ = typed.again !== '' && typed.next !== typed.again;
  const change = useMutation({
    mutationFn: async () => {
      await api(changePassword, { body: { current: typed.current, next: typed.next } });
      return api(getMe, {});
    },
    onSuccess: (me) => {
      void message.success(WORDS.changed);
      entered(me);
    },
  });
  const field = (key: keyof typeof typed, complete: string) => (
    <Field id={`change-${key}`} label={WORDS[key]}>
      <Input.Password
        id={`change-${key}`}
        size="large"
        value={typed[key]}
        autoComplete={complete}
        autoFocus={key === 'current'}
        onChange={(e) => setTyped({ ...typed, [key]: e.target.value })}
      />
    </Field>
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!differ) change.mutate();
  };
  const full = typed.current !== '' && typed.next !== '' && typed.again !== '' && !differ;
  return (
    <div className="sign-in">
      <form className="sign-in-card" onSubmit={submit}>
        <h1>{WORDS.title}</h1>
        <p className="soft">{WORDS.lead}</p>
        {field('current', 'current-password')}
        {field('next', 'new-password')}
        {field('again', 'new-password')}
        {differ && <p className="field-error">{SETUP.first.differ}</p>}
        <Told error={change.error} />
        <Button type="primary" size="large" htmlType="submit" disabled={!full} loading={change.isPending}>
          {WORDS.go}
        </Button>
        <Button type="text" onClick={() => void leave()}>
          {SHELL.signOut}
        </Button>
      </form>
    </div>
  );
};
