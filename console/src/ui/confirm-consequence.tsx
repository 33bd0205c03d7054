import { MATTER } from '@huiyin/shared/labels/console';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import './confirm-consequence.css';

interface Props {
  label: string;
  consequence: string;
  danger: boolean;
  working: boolean;
  onSure: () => void;
  onNotNow: () => void;
}

/** The second question before what can't be undone: says again what will happen; the safe answer has the focus. */
export const ConfirmConsequence = ({ label, consequence, danger, working, onSure, onNotNow }: Props) => {
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  return (
    <div className={`sure ${danger ? 'sure-danger' : ''}`} role="alertdialog" aria-label={MATTER.confirm}>
      <p>
        <strong>{MATTER.confirm}</strong>
        {consequence}
      </p>
      <div className="row">
        <Button type="primary" danger={danger} loading={working} onClick={onSure}>
          {MATTER.sure(label)}
        </Button>
        <Button ref={safe} onClick={onNotNow} disabled={working}>
          {MATTER.notNow}
        </Button>
      </div>
    </div>
  );
};
