import { bindNew } from '@huiyin/shared/contracts/account';
import { BIND } from '@huiyin/shared/labels/miniapp';
import { useRef, useState } from 'react';
import { type NewPerson, NewPersonForm } from '@/parts/new-person-form';
import { fieldErrors, problemWords } from '@/parts/problem-words';
import { personToSend } from '@/parts/subject';
import { api } from '@/platform/api';
import { newRequestKey } from '@/platform/random';
import { keepMe } from '@/platform/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Words } from '@/ui/words';

/** Who isn't on the register goes on at once; the grid worker checks later. */
export const BindNew = ({ onBound }: { onBound: (names: string[]) => void }) => {
  const [open, setOpen] = useState(false);
  const [person, setPerson] = useState<NewPerson>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const key = useRef(newRequestKey());
  const send = async () => {
    setProblem(null);
    try {
      const body = personToSend(person);
      keepMe(await api(bindNew, { body, requestKey: key.current }));
      onBound([body.name]);
    } catch (error) {
      setErrors(fieldErrors(error, ''));
      setProblem(problemWords(error).title);
    }
  };
  return (
    <Card title={BIND.new}>
      <Words tone="soft">{BIND.newWhy}</Words>
      {open ? (
        <>
          <NewPersonForm
            person={person}
            errors={errors}
            onChange={(next) => {
              key.current = newRequestKey();
              setPerson(next);
            }}
          />
          {problem ? <Words tone="brick">{problem}</Words> : null}
          <Button id="bind-new-send" kind="primary" onTap={send}>
            {BIND.done}
          </Button>
        </>
      ) : (
        <Button id="bind-new" onTap={() => setOpen(true)}>
          {BIND.newStart}
        </Button>
      )}
    </Card>
  );
};
