import { signInStaff } from '@huiyin/shared/contracts/account';
import { LIST, SHELL, SIGN_IN } from '@huiyin/shared/labels/console';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, type InputRef } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { api, problemOf } from '../../platform/api';
import { flushDrafts } from '../../platform/drafts';
import { recentLogins, rememberLogin } from '../../platform/recent-logins';
import { type Gate, type Me, useSession } from './session';
import './sign-in.css';

const TITLES: Record<Exclude<Gate, 'open'>, string> = {
  first: SIGN_IN.title,
  lost: SIGN_IN.lost,
  change: SIGN_IN.changeTitle,
};

/** The sign-in of staff; over a page it says that what is half done stays. A colleague of this PC is one click and a password away. */
export const SignIn = ({ why }: { why: Exclude<Gate, 'open'> }) => {
  const { me, entered } = useSession();
  // Whose session ended most likely goes on: only the password is missing.
  const [login, setLogin] = useState(() => (why === 'lost' ? loginOf(me) : ''));
  const [password, setPassword] = useState('');
  const [caps, setCaps] = useState(false);
  const loginBox = useRef<InputRef>(null);
  const passwordBox = useRef<InputRef>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the keyboard begins
  useEffect(() => (login ? passwordBox : loginBox).current?.focus(), []);
  const enter = useMutation({
    mutationFn: async () => {
      // While the one before is not signed out yet (the line was down), what he has half done still goes to the server.
      await flushDrafts();
      const { me } = await api(signInStaff, { body: { login: login.trim(), password } });
      await entered(me);
      return me;
    },
    onSuccess: (me) => {
      if (me.kind === 'staff') rememberLogin({ login: login.trim(), name: me.name });
    },
    onError: () => {
      setPassword('');
      passwordBox.current?.focus();
    },
  });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (login.trim() && password && !enter.isPending) enter.mutate();
  };
  const pick = (known: string) => {
    setLogin(known);
    passwordBox.current?.focus();
  };
  return (
    <div className="sign-in">
      <form className="sign-in-card" onSubmit={submit}>
        {why === 'first' && (
          <header className="sign-in-mark">
            <strong>{SHELL.app}</strong>
            <span className="soft">{SHELL.motto}</span>
          </header>
        )}
        <h1>{TITLES[why]}</h1>
        {why !== 'first' && <p className="soft">{why === 'change' ? SIGN_IN.changeHint : SIGN_IN.kept}</p>}
        <Recent onPick={pick} />
        <label htmlFor="login">{SIGN_IN.login}</label>
        <Input
          id="login"
          ref={loginBox}
          size="large"
          value={login}
          autoComplete="username"
          onChange={(e) => setLogin(e.target.value)}
        />
        <label htmlFor="password">{SIGN_IN.password}</label>
        <Input.Password
          id="password"
          ref={passwordBox}
          size="large"
          value={password}
          autoComplete="current-password"
          onChange={(e) => setPassword(e.target.value)}
          onKeyUp={(e) => setCaps(e.getModifierState('CapsLock'))}
        />
        {caps && <p className="sign-in-caps">{SIGN_IN.capsLock}</p>}
        <Why error={enter.error} />
        <Button type="primary" size="large" htmlType="submit" loading={enter.isPending}>
          {enter.isPending ? SIGN_IN.entering : SIGN_IN.enter}
        </Button>
      </form>
    </div>
  );
};

const loginOf = (me: Me | null): string =>
  (me?.kind === 'staff' && recentLogins().find((r) => r.name === me.name)?.login) || '';

const Recent = ({ onPick }: { onPick: (login: string) => void }) => {
  const recent = recentLogins();
  if (recent.length === 0) return null;
  return (
    <div className="sign-in-recent">
      <p className="soft small">{SIGN_IN.recent}</p>
      <div className="row row-wrap">
        {recent.map((r) => (
          <Button key={r.login} onClick={() => onPick(r.login)}>
            {r.name}
          </Button>
        ))}
      </div>
    </div>
  );
};

const Why = ({ error }: { error: unknown }) => {
  if (!error) return null;
  const problem = problemOf(error);
  return (
    <p className="sign-in-why" role="alert">
      {problem?.title ?? LIST.unreached}
      {problem?.next}
    </p>
  );
};
