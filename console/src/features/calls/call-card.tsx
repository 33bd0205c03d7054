import { CALL_RESULTS } from '@huiyin/shared/labels/calls';
import { CALLS, DUE } from '@huiyin/shared/labels/console';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import { useHallMode } from '../../platform/hall-mode';
import { Kbd } from '../../ui/kbd';
import { sayMoment, sayShortDate } from '../../ui/moment';
import { sayNumber } from '../../ui/say-number';
import type { Call, CallResult } from './calls-data';
import './call-card.css';

/** A mobile number as people read it out: 154 0003 0238. */
const inGroups = (phone: string) => phone.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3');

interface Props {
  call: Call;
  /** The keyboard is on this one: j and k move, 1 to 4 say what came of it. */
  on: boolean;
  working: boolean;
  onResult: (result: CallResult) => void;
}

export const RESULTS = Object.entries(CALL_RESULTS) as [CallResult, string][];

/** One person to be told: the number, the sentence to read out, what came of it. */
export const CallCard = ({ call, on, working, onResult }: Props) => {
  const { hide } = useHallMode();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (on) card.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  return (
    <li ref={card} className={`card call ${on ? 'call-on' : ''}`} data-call={call.id}>
      <div className="call-who">
        <p className="row">
          <strong className="call-name">{hide(call.who, call.number ?? '')}</strong>
          <span className={call.late ? 'tag tag-late' : 'tag'}>
            {call.late ? DUE.late(0) : `${CALLS.due}${sayShortDate(call.due)}`}
          </span>
        </p>
        <p className="call-phone number">{call.phone ? inGroups(call.phone) : CALLS.noPhone}</p>
        {call.through && <p>{CALLS.through(call.through)}</p>}
        {call.matterId && (
          <Link to={`/matter/${call.matterId}`} className="small">
            {CALLS.openMatter} {call.number && sayNumber(call.number)}
          </Link>
        )}
      </div>
      <div className="call-read">
        <h3>{CALLS.read}</h3>
        <p className="call-sentence">{call.sentence}</p>
        {call.tries.length > 0 && (
          <p className="soft small">
            {CALLS.tried(call.tries.length)}：
            {call.tries
              .map((t) => `${sayMoment(t.at)} ${CALL_RESULTS[t.result as CallResult] ?? t.result}（${t.by}）`)
              .join('；')}
          </p>
        )}
        <div className="row row-wrap">
          {RESULTS.map(([result, label], i) => (
            <Button
              key={result}
              type={result === 'heard' ? 'primary' : 'default'}
              disabled={working}
              onClick={() => onResult(result)}
            >
              {label} {on && <Kbd>{String(i + 1)}</Kbd>}
            </Button>
          ))}
        </div>
      </div>
    </li>
  );
};
