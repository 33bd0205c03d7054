import type { Reply } from '@huiyin/shared/contracts/route';
import { lookUpStatus } from '@huiyin/shared/contracts/status';
import { STATUS } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { problemWords } from '@/parts/problem-words';
import { nameless } from '@/platform/api';
import { callNumber } from '@/platform/phone';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card, Tag } from '@/ui/card';
import { TextField } from '@/ui/field/text';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';

type Status = Reply<typeof lookUpStatus>;

const TONES = { working: 'pine', waiting: 'wheat', answered: 'pine' } as const;

const Standing = ({ status: { state, label, say, who, phone } }: { status: Status }) => (
  <Card id="status">
    <Tag tone={TONES[state]}>{label}</Tag>
    <Words size="lead" strong>
      {say}
    </Words>
    {phone ? (
      <Button id="status-call" icon="phone" onTap={() => callNumber(phone)}>
        {STATUS.call(who)}
      </Button>
    ) : null}
  </Card>
);

/** Where a matter stands, by the number and the code on its slip, without a login; it names neither the matter nor the person. */
export default function LookUp() {
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const [status, setStatus] = useState<Status | null>(null);
  const [problem, setProblem] = useState<{ title: string; next?: string } | null>(null);
  const look = async () => {
    setProblem(null);
    setStatus(null);
    if (number.trim() === '' || code.trim() === '') return setProblem({ title: STATUS.needed });
    try {
      setStatus(await nameless(lookUpStatus, { body: { number: number.trim(), code: code.trim() } }));
    } catch (error) {
      setProblem(problemWords(error));
    }
  };
  return (
    <Page title={STATUS.title} id="look-up">
      <Words>{STATUS.why}</Words>
      <TextField
        asked={{ id: 'slip-number', label: STATUS.number, help: STATUS.numberHelp }}
        value={number}
        keyboard="number"
        most={20}
        onChange={setNumber}
      />
      <TextField
        asked={{ id: 'slip-code', label: STATUS.code, help: STATUS.codeHelp }}
        value={code}
        keyboard="number"
        most={8}
        onChange={setCode}
      />
      <Button id="look" kind="primary" onTap={look}>
        {STATUS.look}
      </Button>
      {problem ? (
        <Alert kind="attention" title={problem.title} text={problem.next} id="look-problem" />
      ) : null}
      {status ? <Standing status={status} /> : null}
    </Page>
  );
}
