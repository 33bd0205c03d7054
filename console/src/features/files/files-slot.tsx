import { ATTACHMENT_LIMITS, remove } from '@huiyin/shared/contracts/attachment';
import { COUNTER, FORM, LIST } from '@huiyin/shared/labels/console';
import { useState } from 'react';
import { api, problemOf } from '../../platform/api';
import { dropKept, findKept, keepFile } from '../../platform/kept-files';
import { fileUrl, sendFile } from '../../platform/upload';
import { DropZone } from '../../ui/drop-zone';
import type { KeptFile } from './kept-file';
import './files-slot.css';

interface Sending {
  name: string;
  percent: number;
  error: string | null;
}

/** A change of what is there by then, not of what was there when it began. */
export type Change<T> = (now: T) => T;

interface Props {
  label: string;
  files: readonly KeptFile[];
  /** Files in the whole matter so far. */
  total: number;
  onFiles: (change: Change<KeptFile[]>) => void;
}

const whyNot = (file: File, total: number): string | null => {
  if (total >= ATTACHMENT_LIMITS.files) return COUNTER.tooMany;
  return file.size > ATTACHMENT_LIMITS.bytes ? COUNTER.tooBig : null;
};

/** One paper's photos: each is sent as soon as it is dropped, shown small, taken out again with a click. */
export const FilesSlot = ({ label, files, total, onFiles }: Props) => {
  const [sending, setSending] = useState<Sending[]>([]);
  const put = (name: string, part: Partial<Sending>) =>
    setSending((all) => all.map((s) => (s.name === name ? { ...s, ...part } : s)));
  const send = async (file: File, before: number) => {
    const error = whyNot(file, total + before);
    setSending((all) => [...all.filter((s) => s.name !== file.name), { name: file.name, percent: 0, error }]);
    if (error) return;
    try {
      const { id, mime } = await sendFile(file, (share) =>
        put(file.name, { percent: Math.round(share * 100) }),
      );
      setSending((all) => all.filter((s) => s.name !== file.name));
      keepFile(id, file);
      onFiles((now) => [...now, { id, mime, name: file.name }]);
    } catch (e) {
      const problem = problemOf(e);
      put(file.name, {
        error: problem ? `${problem.title}${problem.next ?? ''}` : `${COUNTER.fileFailed}${LIST.unreached}`,
      });
    }
  };
  const drop = (id: string) => {
    onFiles((now) => now.filter((f) => f.id !== id));
    dropKept(id);
    // Unsent photos are cleared by the server in any case; a failure here loses nothing.
    void api(remove, { params: { id } }).catch(() => undefined);
  };
  return (
    <DropZone
      label={label}
      words={COUNTER.drop}
      wordsOver={COUNTER.dropNow}
      onFiles={(dropped) => dropped.forEach((f, i) => void send(f, i))}
    >
      {(files.length > 0 || sending.length > 0) && (
        <ul className="files">
          {files.map((f) => (
            <li key={f.id} className="files-one">
              {f.mime.startsWith('image/') ? (
                <img src={findKept(f.id)?.url ?? fileUrl(f.id)} alt={f.name} />
              ) : (
                <span>PDF</span>
              )}
              <button type="button" aria-label={`${FORM.remove} ${f.name}`} onClick={() => drop(f.id)}>
                ×
              </button>
            </li>
          ))}
          {sending.map((s) => (
            <li key={s.name} className={s.error ? 'files-failed' : 'soft small'}>
              {s.error ?? COUNTER.sendingFile(s.percent)}
            </li>
          ))}
        </ul>
      )}
    </DropZone>
  );
};
