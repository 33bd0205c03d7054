import { ASK_DESK } from '@huiyin/shared/labels/ask';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { sayNumber } from '../../ui/say-number';
import { Told } from '../../ui/told';
import type { Resident } from '../people/residents';
import { PickResident } from '../register/pick-resident';
import { type Decision, useReport } from './ask-data';

/** 证明监督 for somebody at the counter: which body, by its name. */
export const ReportForm = ({ decision }: { decision: Decision }) => {
  const [person, setPerson] = useState<Resident | null>(null);
  const [body, setBody] = useState('');
  const [words, setWords] = useState('');
  const report = useReport();
  if (report.data)
    return (
      <p role="status">{ASK_DESK.reported(sayNumber(report.data.number), report.data.owed?.line ?? '')}</p>
    );
  return (
    <div className="stack">
      <h3>{ASK_DESK.report}</h3>
      <p className="soft small">{ASK_DESK.reportHint}</p>
      <PickResident
        id="report-who"
        label={ASK_DESK.who}
        picked={person}
        onPick={setPerson}
        fits={() => true}
      />
      <div className="row row-wrap">
        <Input
          className="grow"
          placeholder={ASK_DESK.body}
          aria-label={ASK_DESK.body}
          maxLength={60}
          value={body}
          onChange={(e) => setBody(e.target.value)}
        />
        <Input
          className="grow"
          placeholder={ASK_DESK.more}
          aria-label={ASK_DESK.more}
          maxLength={500}
          value={words}
          onChange={(e) => setWords(e.target.value)}
        />
        <Button
          disabled={!person || body.trim().length < 2}
          loading={report.isPending}
          onClick={() =>
            person &&
            report.mutate({
              subject: { residentId: person.id },
              certificate: decision.certificate.key,
              purpose: decision.purpose.value,
              asker: decision.asker.value,
              body: body.trim(),
              ...(words.trim() ? { words: words.trim() } : {}),
            })
          }
        >
          {ASK_DESK.report}
        </Button>
      </div>
      <Told error={report.error} />
    </div>
  );
};
