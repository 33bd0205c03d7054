import { remove } from '@huiyin/shared/contracts/attachment';
import { COUNTER, FORM } from '@huiyin/shared/labels/console';
import { COUNTER_FIELDS } from '@huiyin/shared/labels/counter-fields';
import { api } from '../../platform/api';
import { dropKept, findKept } from '../../platform/kept-files';
import { fileUrl } from '../../platform/upload';
import { DropZone } from '../../ui/drop-zone';
import type { KeptFile } from './kept-file';
import { SendingList } from './sending-list';
import { useSending } from './use-sending';
import './files-slot.css';

/** A change of what is there by then, not of what was there when it began. */
export type Change<T> = (now: T) => T;

interface Props {
  label: string;
  files: readonly KeptFile[];
  /** Files in the whole matter so far. */
  total: number;
  onFiles: (change: Change<KeptFile[]>) => void;
  /** A photo of another paper that was dragged here. */
  onMoved?: (fileId: string) => void;
  /** A whole number can be read on it: the small pictures are blurred. */
  covered?: boolean;
}

const earlier = (files: readonly KeptFile[], id: string): KeptFile[] => {
  const at = files.findIndex((f) => f.id === id);
  const [before, file] = [files[at - 1], files[at]];
  if (!before || !file) return [...files];
  return [...files.slice(0, at - 1), file, before, ...files.slice(at + 1)];
};

/** One paper's photos: each is sent as soon as it is dropped, shown small, taken out again with a click. */
export const FilesSlot = ({ label, files, total, onFiles, onMoved, covered = false }: Props) => {
  const { sending, send } = useSending(total, (file) => onFiles((now) => [...now, file]));
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
      onFiles={send}
      {...(onMoved ? { onMoved } : {})}
    >
      {(files.length > 0 || sending.length > 0) && (
        <ul className="files">
          {files.map((f, at) => (
            <li
              key={f.id}
              className="files-one"
              draggable={onMoved !== undefined}
              onDragStart={(e) => e.dataTransfer.setData('text/plain', f.id)}
            >
              {f.mime.startsWith('image/') ? (
                <img
                  className={covered ? 'files-covered' : undefined}
                  src={findKept(f.id) ?? fileUrl(f.id)}
                  alt={f.name}
                />
              ) : (
                <span>PDF</span>
              )}
              {at > 0 && (
                <button
                  type="button"
                  className="files-earlier"
                  aria-label={`${COUNTER_FIELDS.earlier} ${f.name}`}
                  title={COUNTER_FIELDS.earlier}
                  onClick={() => onFiles((now) => earlier(now, f.id))}
                >
                  ‹
                </button>
              )}
              <button type="button" aria-label={`${FORM.remove} ${f.name}`} onClick={() => drop(f.id)}>
                ×
              </button>
            </li>
          ))}
          <SendingList sending={sending} />
        </ul>
      )}
    </DropZone>
  );
};
