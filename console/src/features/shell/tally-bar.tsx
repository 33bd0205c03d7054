import { addTally, type TALLY, takeBackTally } from '@huiyin/shared/contracts/tally';
import { TALLY as WORDS } from '@huiyin/shared/labels/counter';
import { App, Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { api } from '../../platform/api';
import { newRequestKey } from '../../platform/request-key';
import { useShortcuts } from '../../platform/shortcuts';
import { Kbd } from '../../ui/kbd';
import { hasRole, useStaff } from '../session/session';
import './tally-bar.css';

type What = (typeof TALLY)[number];
const KEYS: Readonly<Record<string, What>> = { '1': 'question', '2': 'stamp' };

/** What was answered on the spot, counted in two keys: F8, then which. Nobody's name goes with it. */
export const TallyBar = () => {
  const [open, setOpen] = useState(false);
  const { message } = App.useApp();
  const before = useRef<HTMLElement | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const may = hasRole(useStaff(), 'clerk', 'grid');
  const show = () => {
    before.current = document.activeElement as HTMLElement | null;
    setOpen(true);
  };
  useShortcuts(may ? { F8: show } : {});
  useEffect(() => {
    if (open) bar.current?.focus();
  }, [open]);
  const close = () => {
    setOpen(false);
    before.current?.focus();
  };
  const takeBack = async (id: string) => {
    await api(takeBackTally, { params: { id } });
    void message.success(WORDS.takenBack);
  };
  const count = async (what: What) => {
    close();
    try {
      const { id, today } = await api(addTally, { body: { what }, requestKey: newRequestKey() });
      void message.success(
        <>
          {WORDS.noted(WORDS[what], today[what])}{' '}
          <Button size="small" type="link" onClick={() => void takeBack(id).catch(() => undefined)}>
            {WORDS.takeBack}
          </Button>
        </>,
      );
    } catch {
      void message.error(WORDS.failed);
    }
  };
  const onKey = (e: KeyboardEvent) => {
    e.stopPropagation();
    const what = KEYS[e.key];
    if (what) void count(what);
    else if (e.key === 'Escape') close();
    else return;
    e.preventDefault();
  };
  if (!open) return null;
  return (
    <div
      ref={bar}
      className="tally-bar"
      role="dialog"
      aria-label={WORDS.title}
      tabIndex={-1}
      onKeyDown={onKey}
    >
      <strong>{WORDS.title}</strong>
      {Object.entries(KEYS).map(([key, what]) => (
        <Button key={key} size="large" onClick={() => void count(what)}>
          {WORDS[what]} <Kbd>{key}</Kbd>
        </Button>
      ))}
      <Button size="large" type="text" onClick={close}>
        {WORDS.skip} <Kbd>Esc</Kbd>
      </Button>
    </div>
  );
};
