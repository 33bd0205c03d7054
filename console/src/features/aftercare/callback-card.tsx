import { CALLS, DUE, LIST } from '@huiyin/shared/labels/console';
import { AFTER_DESK } from '@huiyin/shared/labels/desk';
import { SCORES } from '@huiyin/shared/labels/steps';
import { App, Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../platform/api';
import { useHallMode } from '../../platform/hall-mode';
import { sayShortDate } from '../../ui/moment';
import { type Callback, type CallbackSaid, useCallbackResult } from './aftercare-data';

const LEVELS = Object.entries(SCORES)
  .map(([value, label]) => ({ value: Number(value), label }))
  .sort((a, b) => b.value - a.value);

/** One person to be asked how it was; no level is offered first, silence stays silence. */
export const CallbackCard = ({ callback: c }: { callback: Callback }) => {
  const { message } = App.useApp();
  const { hide } = useHallMode();
  const [solved, setSolved] = useState<boolean | null>(null);
  const [score, setScore] = useState<number | null>(null);
  const [words, setWords] = useState('');
  const result = useCallbackResult();
  const record = (said: CallbackSaid) =>
    result.mutate(
      { id: c.id, tries: c.tries, said },
      {
        onSuccess: () => void message.success(CALLS.recorded),
        onError: (e) => void message.error(problemOf(e)?.title ?? LIST.unreached),
      },
    );
  return (
    <li className="card call">
      <div className="call-who">
        <p className="row">
          <strong className="call-name">{hide(c.who, c.number)}</strong>
          <span className={c.late ? 'tag tag-late' : 'tag'}>
            {c.late ? DUE.late(0) : `${CALLS.due}${sayShortDate(c.due)}`}
          </span>
        </p>
        <p className="call-phone number">{c.phone ?? CALLS.noPhone}</p>
        {c.through && <p>{CALLS.through(c.through)}</p>}
        <p className="soft small">{c.title}</p>
        {c.tries > 0 && <p className="soft small">{CALLS.tried(c.tries)}</p>}
      </div>
      <div className="call-read">
        <h3>{CALLS.read}</h3>
        <p className="call-sentence">{c.sentence}</p>
        <p className="row row-wrap">
          <span>{AFTER_DESK.solved}</span>
          <Radio.Group
            value={solved}
            options={[
              { value: true, label: AFTER_DESK.yes },
              { value: false, label: AFTER_DESK.no },
            ]}
            onChange={(e) => setSolved(e.target.value as boolean)}
          />
        </p>
        <p className="soft small">{AFTER_DESK.score}</p>
        <Radio.Group value={score} options={LEVELS} onChange={(e) => setScore(e.target.value as number)} />
        <Input
          placeholder={AFTER_DESK.words}
          aria-label={AFTER_DESK.words}
          maxLength={500}
          value={words}
          onChange={(e) => setWords(e.target.value)}
        />
        <div className="row row-wrap">
          <Button
            type="primary"
            disabled={solved === null}
            loading={result.isPending}
            onClick={() =>
              solved !== null &&
              record({
                result: 'asked',
                solved,
                ...(score === null ? {} : { score }),
                ...(words.trim() ? { words: words.trim() } : {}),
              })
            }
          >
            {AFTER_DESK.send}
          </Button>
          <Button disabled={result.isPending} onClick={() => record({ result: 'no-answer' })}>
            {AFTER_DESK.noAnswer}
          </Button>
          <Button disabled={result.isPending} onClick={() => record({ result: 'silent' })}>
            {AFTER_DESK.silent}
          </Button>
        </div>
      </div>
    </li>
  );
};
