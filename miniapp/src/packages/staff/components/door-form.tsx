import { FILING } from '@huiyin/shared/labels/filing';
import { STAFF } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { type Answer, Attendance } from '@/parts/attendance';
import { back } from '@/platform/nav';
import { callNumber } from '@/platform/phone';
import { say } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Words } from '@/ui/words';
import type { Door } from '../hooks/use-doors';
import type { Deed } from '../rules/outbox';
import { record } from '../rules/outbox';

type Result = Extract<Deed, { kind: 'door' }>['body']['result'];

const firstAnswers = (door: Door): Record<string, Answer> =>
  Object.fromEntries(
    door.members.flatMap(({ residentId, answer }) => (answer ? [[residentId, answer]] : [])),
  );

/** One household: the sentence to read out, who comes, and one tap that records it, with or without a signal. */
export const DoorForm = ({ door }: { door: Door }) => {
  const [answers, setAnswers] = useState(() => firstAnswers(door));
  const [how, setHow] = useState<'door' | 'phone'>('door');
  const finish = async (result: Result) => {
    const became = await record(`${door.head} · ${door.notice}`, {
      kind: 'door',
      params: { noticeId: door.noticeId, householdId: door.householdId },
      body: {
        how,
        result,
        at: Date.now(),
        answers:
          result === 'told'
            ? Object.entries(answers).map(([residentId, answer]) => ({ residentId, answer }))
            : [],
      },
    });
    if (became === 'full') return say(FILING.fullOutbox);
    say(became === 'sent' ? STAFF.recorded : STAFF.recordedOffline);
    back();
  };
  const call = async (phone: string) => {
    await callNumber(phone);
    setHow('phone');
  };
  return (
    <>
      <Card>
        <Words size="title">{door.head}</Words>
        <Words>{door.address}</Words>
        {door.phone ? (
          <>
            <Words>{door.phone}</Words>
            <Button id="door-call" icon="phone" onTap={() => call(door.phone as string)}>
              {STAFF.call}
            </Button>
          </>
        ) : null}
      </Card>
      <Card tone="pine" title={STAFF.sentence}>
        <Words size="lead">{door.sentence}</Words>
      </Card>
      {door.ask === 'attend' ? (
        <Card title={STAFF.answers}>
          {door.members.map((member) => (
            <Attendance
              key={member.residentId}
              id={member.residentId}
              name={member.name}
              answer={answers[member.residentId] ?? null}
              onAnswer={(answer) => setAnswers((before) => ({ ...before, [member.residentId]: answer }))}
            />
          ))}
        </Card>
      ) : null}
      <Button id="door-told" kind="primary" icon="check" onTap={() => finish('told')}>
        {STAFF.told}
      </Button>
      <Button id="door-absent" onTap={() => finish('absent')}>
        {STAFF.absent}
      </Button>
      <Button id="door-refused" kind="quiet" onTap={() => finish('refused')}>
        {STAFF.refused}
      </Button>
      <Button id="door-moved" kind="quiet" onTap={() => finish('moved-away')}>
        {STAFF.movedAway}
      </Button>
    </>
  );
};
