import { signInStaff } from '@huiyin/shared/contracts/account';
import { openFirst } from '@huiyin/shared/contracts/setup';
import { SHELL } from '@huiyin/shared/labels/console';
import { SETUP } from '@huiyin/shared/labels/setup';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { api } from '../../platform/api';
import { useSession } from '../session/session';
import '../session/sign-in.css';
import './setup.css';
import { Told } from '../../ui/told';
import { Field } from './field';

const WORDS = SETUP.first;
const LOGIN = /^[a-z0-9][a-z0-9._-]{2,39}$/;
const EMPTY = { code: '', name: '', login: '', password: '', again: '', county: '' };

/** The very first page of an empty installation: the code from the server's terminal opens the administrator's account. */
export const FirstAccount = () => {
  const { entered } = useSession();
  const [typed, setTyped] = useState(EMPTY);
  const [wrong, setWrong] = useState<string | null>(null);
  const open = useMutation({
    mutationFn: async () => {
      const { again: _, ...body } = { ...typed, login: typed.login.trim().toLowerCase() };
      await api(openFirst, { body });
      return api(signInStaff, { body: { login: body.login, password: body.password } });
    },
    onSuccess: ({ me }) => {
      entered(me);
      // The pages' router begins once somebody is signed in: it begins here.
      window.history.replaceState(null, '', '/console/setup');
    },
  });
  const set = (key: keyof typeof EMPTY) => (e: { target: { value: string } }) =>
    setTyped({ ...typed, [key]: e.target.value });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const fault = !LOGIN.test(typed.login.trim().toLowerCase())
      ? WORDS.loginWrong
      : typed.password !== typed.again
        ? WORDS.differ
        : null;
    setWrong(fault);
    if (fault === null) open.mutate();
  };
  const full = Object.values(typed).every((value) => value.trim() !== '');
  return (
    <div className="sign-in">
      <form className="sign-in-card setup-first" onSubmit={submit}>
        <header className="sign-in-mark">
          <strong>{SHELL.app}</strong>
          <span className="soft">{SHELL.motto}</span>
        </header>
        <h1>{WORDS.title}</h1>
        <p className="soft">{WORDS.lead}</p>
        <Field id="first-code" label={WORDS.code}>
          <Input id="first-code" value={typed.code} onChange={set('code')} autoComplete="off" autoFocus />
        </Field>
        <Field id="first-county" label={WORDS.county}>
          <Input id="first-county" value={typed.county} onChange={set('county')} />
        </Field>
        <Field id="first-name" label={WORDS.name}>
          <Input id="first-name" value={typed.name} onChange={set('name')} autoComplete="name" />
        </Field>
        <Field id="first-login" label={WORDS.login}>
          <Input id="first-login" value={typed.login} onChange={set('login')} autoComplete="username" />
        </Field>
        <Field id="first-password" label={WORDS.password}>
          <Input.Password
            id="first-password"
            value={typed.password}
            onChange={set('password')}
            autoComplete="new-password"
          />
        </Field>
        <Field id="first-again" label={WORDS.again}>
          <Input.Password
            id="first-again"
            value={typed.again}
            onChange={set('again')}
            autoComplete="new-password"
          />
        </Field>
        {wrong && <p className="field-error">{wrong}</p>}
        <Told error={open.error} />
        <Button type="primary" size="large" htmlType="submit" disabled={!full} loading={open.isPending}>
          {WORDS.go}
        </Button>
      </form>
    </div>
  );
};
