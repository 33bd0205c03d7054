import { showsNumber } from '@huiyin/shared/catalogue/paper-kinds';
import { holds } from '@huiyin/shared/catalogue/visible';
import type { itemGuide } from '@huiyin/shared/contracts/service';
import { COUNTER } from '@huiyin/shared/labels/console';
import { TRAY } from '@huiyin/shared/labels/counter';
import { PAD, PAPER_FORM_SLOT } from '@huiyin/shared/labels/paper-forms';
import { Checkbox, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import type * as z from 'zod';
import { isLocked } from '../../platform/lock';
import type { Answers } from '../fields/field-context';
import { isUsed, offerOf, useGiven } from '../fields/given-context';
import { GivenLine } from '../fields/given-line';
import { type Change, FilesSlot } from '../files/files-slot';
import type { KeptFile } from '../files/kept-file';
import { SendingList } from '../files/sending-list';
import { useSending } from '../files/use-sending';
import { DocCamera } from './doc-camera';
import { aimOf, moved } from './tray';

type Material = z.infer<typeof itemGuide>['materials'][number];

interface Props {
  materials: readonly Material[];
  answers: Answers;
  papers: Record<string, KeptFile[]>;
  /** What the server said about a paper, by slot. */
  errors: Readonly<Record<string, string>>;
  onPapers: (change: Change<Record<string, KeptFile[]>>) => void;
  /** Papers that will follow, each by a day. */
  later: Readonly<Record<string, string>>;
  onLater: (slot: string, by: string | null) => void;
  /** The form itself came on paper: its photo has a place, too. */
  onPaper: boolean;
  /** Photos of the desk's phone come through what is handed over here; null when there is no place for them. */
  sink: (take: ((files: KeptFile[]) => void) | null) => void;
}

/** Materials that these answers call for: photos by phone, camera, drop or paste; originals to be looked at; what the register yields is not asked. */
export const PaperSlots = (p: Props) => {
  const { answers, papers, onPapers } = p;
  const [aimed, setAimed] = useState<string | null>(null);
  const total = Object.values(papers).flat().length;
  const asked = p.materials.filter((m) => !m.when || holds(m.when, answers));
  const slots = [
    ...asked.filter((m) => m.kind === 'photo' && !m.replacedBy),
    ...(p.onPaper ? [{ slot: PAPER_FORM_SLOT, required: false }] : []),
  ];
  const target = aimOf(slots, papers, aimed);
  const add = (files: readonly KeptFile[]) =>
    onPapers((now) => {
      const all = { ...now };
      for (const file of files) {
        const slot = aimOf(slots, all, aimed);
        if (slot !== null) all[slot] = [...(all[slot] ?? []), file];
      }
      return all;
    });
  const { sending, send } = useSending(total, (file) => add([file]));
  useSink(p.sink, target === null ? null : add);
  usePaste(send);
  const slotOf = (slot: string, name: string) => (
    <>
      <FilesSlot
        label={name}
        covered={showsNumber(slot)}
        files={papers[slot] ?? []}
        total={total}
        onFiles={(change) => onPapers((now) => ({ ...now, [slot]: change(now[slot] ?? []) }))}
        onMoved={(id) => onPapers((now) => moved(now, id, slot))}
      />
      {target === slot ? (
        <span className="tag tag-good paper-aim">{TRAY.target}</span>
      ) : (
        <button type="button" className="plain-button paper-aim" onClick={() => setAimed(slot)}>
          {TRAY.aim}
        </button>
      )}
    </>
  );
  return (
    <>
      {slots.length > 0 && (
        <div className="row row-wrap paper-ways">
          <DocCamera onPhoto={(file) => send([file])} />
          <span className="soft small">{TRAY.paste}</span>
        </div>
      )}
      {sending.length > 0 && (
        <ul className="files">
          <SendingList sending={sending} />
        </ul>
      )}
      <ul className="paper-slots">
        {asked.map((m) => (
          <li key={m.slot} data-slot={m.slot} className={target === m.slot ? 'paper-target' : ''}>
            <p className="spread">
              <strong>{m.plainName}</strong>
              <span className="tag">{needOf(m)}</span>
            </p>
            {m.whenText && <p className="soft small">{m.whenText}</p>}
            {m.whereToGet && <p className="soft small">{COUNTER.whereToGet(m.whereToGet)}</p>}
            <Earlier slot={m.slot} has={(papers[m.slot] ?? []).length > 0} />
            {m.kind === 'photo' && !m.replacedBy && slotOf(m.slot, m.plainName)}
            {m.later && (papers[m.slot] ?? []).length === 0 && (
              <Later
                name={m.plainName}
                days={m.later.days}
                by={p.later[m.slot]}
                onBy={(by) => p.onLater(m.slot, by)}
              />
            )}
            {p.errors[m.slot] && <p className="field-error">{p.errors[m.slot]}</p>}
          </li>
        ))}
        {p.onPaper && (
          <li data-slot={PAPER_FORM_SLOT} className={target === PAPER_FORM_SLOT ? 'paper-target' : ''}>
            <p className="spread">
              <strong>{PAD.photo}</strong>
              <span className="tag">{COUNTER.ifAny}</span>
            </p>
            {slotOf(PAPER_FORM_SLOT, PAD.photo)}
          </li>
        )}
      </ul>
    </>
  );
};

/** Hands the newest way of taking photos over, and takes it back on leaving. */
const useSink = (sink: Props['sink'], take: ((files: KeptFile[]) => void) | null): void => {
  useEffect(() => sink(take));
  useEffect(() => () => sink(null), [sink]);
};

/** A picture in the clipboard goes where the next photo goes. */
const usePaste = (send: (files: File[]) => void): void => {
  useEffect(() => {
    const onPaste = (e: ClipboardEvent) => {
      const files = Array.from(e.clipboardData?.files ?? []);
      if (files.length === 0 || isLocked()) return;
      e.preventDefault();
      send(files);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  });
};

/** The same paper was given before; a new photo is better than it. */
const Earlier = ({ slot, has }: { slot: string; has: boolean }) => {
  const given = useGiven();
  const offered = offerOf(given, 'paper', slot);
  return offered && (!has || isUsed(given, offered)) ? <GivenLine offer={offered} /> : null;
};

interface LaterProps {
  name: string;
  days: number;
  by: string | undefined;
  onBy: (by: string | null) => void;
}

/** 先收下，后补: a minor paper that follows by a day that is named now. */
const Later = ({ name, days, by, onBy }: LaterProps) => (
  <span className="row row-wrap">
    <Checkbox
      checked={by !== undefined}
      onChange={(e) => onBy(e.target.checked ? dayjs().add(days, 'day').format('YYYY-MM-DD') : null)}
    >
      {COUNTER.later}
    </Checkbox>
    {by !== undefined && (
      <DatePicker
        aria-label={`${name} ${COUNTER.later}`}
        allowClear={false}
        value={dayjs(by)}
        minDate={dayjs().add(1, 'day')}
        maxDate={dayjs().add(days, 'day')}
        onChange={(d) => d && onBy(d.format('YYYY-MM-DD'))}
      />
    )}
  </span>
);

const needOf = (m: Material): string => {
  if (m.replacedBy === 'register') return COUNTER.fromRegister;
  if (m.replacedBy === 'share') return COUNTER.fromShare;
  if (m.kind === 'original') return COUNTER.keptOriginal;
  return m.required ? COUNTER.needed : COUNTER.ifAny;
};
