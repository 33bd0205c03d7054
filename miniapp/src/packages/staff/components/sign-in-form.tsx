import { signInStaff } from '@huiyin/shared/contracts/account';
import { STAFF } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { problemWords } from '@/parts/problem-words';
import { api } from '@/platform/api';
import { keepStaff } from '@/platform/session';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { TextField } from '@/ui/field/text';

/** Staff sign in with their own name and password; a resident's session on the same phone stays as it is. */
export const SignInForm = () => {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<{ title: string; next?: string } | null>(null);
  const enter = async () => {
    setProblem(null);
    try {
      const { token, me } = await api(signInStaff, { body: { login: login.trim(), password } });
      if (me.kind === 'staff') keepStaff({ token, me });
    } catch (error) {
      setProblem(problemWords(error));
    }
  };
  return (
    <Card title={STAFF.signIn}>
      <TextField asked={{ id: 'login', label: STAFF.login }} value={login} most={64} onChange={setLogin} />
      <TextField
        asked={{ id: 'password', label: STAFF.password }}
        value={password}
        password
        most={200}
        onChange={setPassword}
      />
      {problem ? <Alert kind="attention" title={problem.title} text={problem.next} /> : null}
      <Button id="staff-enter" kind="primary" disabled={login.trim() === '' || password === ''} onTap={enter}>
        {STAFF.enter}
      </Button>
    </Card>
  );
};
