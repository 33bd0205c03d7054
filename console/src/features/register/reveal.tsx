import { reveal } from '@huiyin/shared/contracts/register';
import { LIST, MATTER, REGISTER } from '@huiyin/shared/labels/console';
import { useMutation } from '@tanstack/react-query';
import { AutoComplete, Button } from 'antd';
import { useState } from 'react';
import { api, problemOf } from '../../platform/api';

interface Props {
  residentId: string;
  what: 'idNumber' | 'phone';
}

const LEAST = 2;

/** A full number after a reason; the person can see who looked and why. */
export const Reveal = ({ residentId, what }: Props) => {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const look = useMutation({
    mutationFn: () => api(reveal, { params: { id: residentId }, body: { what, reason: reason.trim() } }),
    onSuccess: () => setAsking(false),
  });
  if (look.data) return <p className="register-full number">{look.data.value ?? REGISTER.revealNothing}</p>;
  if (!asking)
    return (
      <Button type="link" size="small" onClick={() => setAsking(true)}>
        {REGISTER.reveal}
      </Button>
    );
  return (
    <div className="stack reveal">
      <label htmlFor={`reason-${what}`}>{REGISTER.revealReason}</label>
      <AutoComplete
        id={`reason-${what}`}
        autoFocus
        value={reason}
        maxLength={100}
        options={REGISTER.revealReasons.map((value) => ({ value }))}
        onChange={setReason}
      />
      <p className="soft small">{REGISTER.revealTold}</p>
      {look.error && <p className="field-error">{problemOf(look.error)?.title ?? LIST.unreached}</p>}
      <div className="row">
        <Button
          type="primary"
          disabled={reason.trim().length < LEAST}
          loading={look.isPending}
          onClick={() => look.mutate()}
        >
          {what === 'phone' ? REGISTER.revealPhone : REGISTER.revealIdNumber}
        </Button>
        <Button onClick={() => setAsking(false)}>{MATTER.notNow}</Button>
      </div>
    </div>
  );
};
