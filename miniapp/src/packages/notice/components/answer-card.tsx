import { answerNotice, type getNotice } from '@huiyin/shared/contracts/notice';
import type { Reply } from '@huiyin/shared/contracts/route';
import { NOTICES } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { type Answer, Attendance } from '@/parts/attendance';
import { problemWords } from '@/parts/problem-words';
import { api } from '@/platform/api';
import { newRequestKey } from '@/platform/random';
import { say } from '@/platform/toast';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Words } from '@/ui/words';

export type Notice = Reply<typeof getNotice>;

/** What a notice asks: 我知道了, or 去 · 不去 · 要车接 for each who is invited. One tap answers; another tap changes it. */
export const AnswerCard = ({ notice, onChange }: { notice: Notice; onChange: (notice: Notice) => void }) => {
  const [problem, setProblem] = useState<{ title: string; next?: string } | null>(null);
  const send = async (answers: { residentId: string; answer: Answer }[]) => {
    setProblem(null);
    try {
      const body = { answers };
      onChange(await api(answerNotice, { params: { id: notice.id }, body, requestKey: newRequestKey() }));
      say(answers.length > 0 ? NOTICES.answered : NOTICES.acked);
    } catch (error) {
      setProblem(problemWords(error));
    }
  };
  if (notice.ask === 'none') return null;
  if (notice.over) return <Alert kind="attention" title={NOTICES.overSay} />;
  const members = notice.households.flatMap((household) => household.members).filter((m) => m.invited);
  return (
    <Card tone="wheat" id="answer-card">
      {notice.ask === 'ack' ? (
        notice.acked ? (
          <Words strong>{NOTICES.acked}</Words>
        ) : (
          <Button id="ack" kind="primary" icon="check" onTap={() => send([])}>
            {NOTICES.ack}
          </Button>
        )
      ) : (
        members.map((member) => (
          <Attendance
            key={member.residentId}
            id={member.residentId}
            name={member.name}
            answer={member.answer}
            onAnswer={(answer) => void send([{ residentId: member.residentId, answer }])}
          />
        ))
      )}
      {problem ? <Alert kind="attention" title={problem.title} text={problem.next} /> : null}
    </Card>
  );
};
