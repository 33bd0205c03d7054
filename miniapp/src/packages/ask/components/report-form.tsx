import { reportDemand } from '@huiyin/shared/contracts/ask';
import { CERTIFICATE } from '@huiyin/shared/labels/certificate';
import { useState } from 'react';
import { problemWords } from '@/parts/problem-words';
import { onlySubject, type Subject, subjectToSend } from '@/parts/subject';
import { Who } from '@/parts/who';
import { api } from '@/platform/api';
import { askConsent } from '@/platform/consent';
import { replaceWith } from '@/platform/nav';
import { newRequestKey } from '@/platform/random';
import type { AccountMe } from '@/platform/session';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { LongTextField, TextField } from '@/ui/field/text';
import { Words } from '@/ui/words';
import type { Decision } from './decision';

/** Who demanded it, by name: the town goes and asks. */
export const ReportForm = ({ me, decision }: { me: AccountMe; decision: Decision }) => {
  const [requestKey] = useState(newRequestKey);
  const [subject, setSubject] = useState<Subject | null>(() => onlySubject(me.persons));
  const [settled, setSettled] = useState(subject !== null);
  const [body, setBody] = useState('');
  const [more, setMore] = useState('');
  const [problem, setProblem] = useState<{ title: string; next?: string } | null>(null);
  const file = async (asked: Promise<void>) => {
    if (body.trim().length < 2 || !subject) return setProblem({ title: CERTIFICATE.bodyNeeded });
    await asked;
    const { certificate, purpose, asker } = decision;
    const words = more.trim() ? { words: more.trim() } : {};
    const demand = { certificate: certificate.key, purpose: purpose.value, asker: asker.value };
    try {
      const said = { subject: subjectToSend(subject), ...demand, body: body.trim(), ...words };
      const matter = await api(reportDemand, { body: said, requestKey });
      replaceWith('matter', { id: matter.id });
    } catch (error) {
      setProblem(problemWords(error));
    }
  };
  if (!settled)
    return (
      <Who persons={me.persons} subject={subject} onChoose={setSubject} onDone={() => setSettled(true)} />
    );
  return (
    <>
      <Words>{CERTIFICATE.reportWhy}</Words>
      <TextField
        asked={{ id: 'body', label: CERTIFICATE.body, example: CERTIFICATE.bodyExample }}
        value={body}
        most={60}
        onChange={setBody}
      />
      <LongTextField
        asked={{ id: 'more', label: CERTIFICATE.more, example: CERTIFICATE.moreExample }}
        value={more}
        most={500}
        onChange={setMore}
      />
      {problem ? (
        <Alert id="send-problem" kind="attention" title={problem.title} text={problem.next} />
      ) : null}
      <Button id="send" kind="primary" onTap={() => file(askConsent(['result', 'progress']))}>
        {CERTIFICATE.send}
      </Button>
    </>
  );
};
