import { type Change, FilesSlot } from '../files/files-slot';
import type { KeptFile } from '../files/kept-file';
import type { MatterView } from './types';

type Paper = MatterView['papers'][number];

/** Papers that are still wanted. */
export const lacking = (view: MatterView): Paper[] =>
  view.papers.filter((p) => p.status === 'problem' || p.status === 'absent');

interface Props {
  papers: readonly Paper[];
  files: Record<string, KeptFile[]>;
  onFiles: (change: Change<Record<string, KeptFile[]>>) => void;
}

/** A place to drop each paper that was asked for again, with what was wrong about it. */
export const MendPapers = ({ papers, files, onFiles }: Props) => (
  <ul className="paper-slots">
    {papers.map((p) => (
      <li key={p.slot} data-slot={p.slot}>
        <strong>{p.name}</strong>
        {p.say && <p className="soft small">{p.say}</p>}
        <FilesSlot
          label={p.name}
          files={files[p.slot] ?? []}
          total={Object.values(files).flat().length}
          onFiles={(change) => onFiles((now) => ({ ...now, [p.slot]: change(now[p.slot] ?? []) }))}
        />
      </li>
    ))}
  </ul>
);
