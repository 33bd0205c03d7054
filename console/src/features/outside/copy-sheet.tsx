import { LIST, MATTER } from '@huiyin/shared/labels/console';
import { COPY_DESK } from '@huiyin/shared/labels/desk';
import { OUTSIDE } from '@huiyin/shared/labels/outside';
import { Button, Modal, Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { problemOf } from '../../platform/api';
import { copyText } from '../../platform/copy';
import { fileUrl } from '../../platform/upload';
import { Failed, Loading } from '../../ui/list-states';
import type { MatterView } from '../matter/types';
import { type Sheet, useCopySheet } from './outside-data';
import './copy-sheet.css';

interface Props {
  view: MatterView;
  onClose: () => void;
}

/** The request in the other system's order, copied line by line: Enter copies and goes on to the next. */
export const CopySheet = ({ view, onClose }: Props) => {
  const ask = useCopySheet(view.id);
  const { mutate } = ask;
  useEffect(() => mutate(undefined), [mutate]);
  const sheet = ask.data;
  return (
    <Modal open title={OUTSIDE.copySheet} footer={null} width={760} onCancel={onClose} destroyOnHidden>
      <p className="soft small">{COPY_DESK.hint}</p>
      {ask.error ? (
        <Failed error={ask.error} retry={() => mutate(undefined)} />
      ) : !sheet ? (
        <Loading rows={8} />
      ) : (
        <>
          {sheet.systems.length > 1 && (
            <Segmented
              value={sheet.system}
              options={sheet.systems.map((s) => ({ value: s.id, label: s.name }))}
              onChange={(system) => mutate(system)}
            />
          )}
          <p className="soft small">{sheet.systems.find((s) => s.id === sheet.system)?.where}</p>
          <Lines key={sheet.system} sheet={sheet} />
          <Papers papers={sheet.papers} />
          <Sent sent={sheet.sent} />
        </>
      )}
      {ask.error && problemOf(ask.error) === null && <p className="field-error">{LIST.unreached}</p>}
    </Modal>
  );
};

const Lines = ({ sheet }: { sheet: Sheet }) => {
  const [copied, setCopied] = useState<readonly string[]>([]);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const copy = async (key: string, value: string, i: number) => {
    if (!(await copyText(value))) return;
    setCopied((all) => [...all, key]);
    list.current?.querySelectorAll('button')[i + 1]?.focus();
  };
  return (
    <ul ref={list} className="copy-lines">
      {sheet.lines.map((line, i) => (
        <li key={line.key} className={copied.includes(line.key) ? 'copy-line copy-done' : 'copy-line'}>
          <span className="soft">{line.label}</span>
          <span className="pre grow">{line.value}</span>
          <Button size="small" onClick={() => void copy(line.key, line.value, i)}>
            {copied.includes(line.key) ? MATTER.copied : OUTSIDE.copy}
          </Button>
        </li>
      ))}
    </ul>
  );
};

const Papers = ({ papers }: Pick<Sheet, 'papers'>) =>
  papers.length === 0 ? null : (
    <>
      <h3>{OUTSIDE.papers}</h3>
      <ul className="copy-lines">
        {papers.map((p) => (
          <li key={p.file.id} className="copy-line">
            <span className="soft">{p.name}</span>
            <a className="grow" href={fileUrl(p.file.id)} download={p.saveAs}>
              {p.saveAs}
            </a>
          </li>
        ))}
      </ul>
    </>
  );

const Sent = ({ sent }: Pick<Sheet, 'sent'>) =>
  sent.length === 0 ? null : (
    <>
      <h3>{COPY_DESK.sent}</h3>
      <ul className="copy-lines">
        {sent.map((s) => (
          <li key={`${s.system}.${s.on}.${s.number}`} className="copy-line">
            <span className="soft">{s.on}</span>
            <span className="grow">
              {s.system}　{s.number}　{s.say}
            </span>
            <span className="soft small">{s.by}</span>
          </li>
        ))}
      </ul>
    </>
  );
