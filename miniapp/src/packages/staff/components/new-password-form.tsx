import { changePassword, getMe } from '@huiyin/shared/contracts/account';
import { NEW_PASSWORD } from '@huiyin/shared/labels/new-password';
import { useState } from 'react';
import { problemWords } from '@/parts/problem-words';
import { staffApi } from '@/platform/api';
import { keepStaff, staff } from '@/platform/session';
import { say } from '@/platform/toast';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { TextField } from '@/ui/field/text';
import { Words } from '@/ui/words';

const FIELDS = ['current', 'next', 'again'] as const;

/** The initial password becomes one's own: until then nothing else opens, and not everybody has a desk to do it at. */
export const NewPasswordForm = () => {
  const [typed, setTyped] = useState({ current: '', next: '', again: '' });
  const [problem, setProblem] = useState<{ title: string; next?: string } | null>(null);
  const differ = typed.again !== '' && typed.next !== typed.again;
  const change = async () => {
    setProblem(null);
    try {
      await staffApi(changePassword, { body: { current: typed.current, next: typed.next } });
      const me = await staffApi(getMe, {});
      const session = staff.get();
      if (session && me.kind === 'staff') keepStaff({ ...session, me });
      say(NEW_PASSWORD.changed);
    } catch (error) {
      setProblem(problemWords(error));
    }
  };
  return (
    <Card title={NEW_PASSWORD.title}>
      <Words>{NEW_PASSWORD.lead}</Words>
      {FIELDS.map((key) => (
        <TextField
          key={key}
          asked={{ id: `password-${key}`, label: NEW_PASSWORD[key] }}
          value={typed[key]}
          password
          most={200}
          onChange={(value) => setTyped({ ...typed, [key]: value })}
        />
      ))}
      {differ ? <Alert kind="attention" title={NEW_PASSWORD.differ} /> : null}
      {problem ? <Alert kind="attention" title={problem.title} text={problem.next} /> : null}
      <Button
        id="password-change"
        kind="primary"
        disabled={FIELDS.some((key) => typed[key] === '') || differ}
        onTap={change}
      >
        {NEW_PASSWORD.go}
      </Button>
    </Card>
  );
};
