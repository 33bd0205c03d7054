import { MATTER } from '@huiyin/shared/labels/console';
import { useMemo, useState } from 'react';
import { fileUrl } from '../../platform/upload';
import { type Page, Viewer } from '../../ui/viewer/viewer';
import type { MatterView } from './types';
import './papers.css';

type Paper = MatterView['papers'][number];

const STATUS = { given: MATTER.given, absent: MATTER.absent, problem: MATTER.problem } as const;
/** What has become of a paper, in a word. */
export const paperStatus = (p: Paper): string =>
  p.status === 'absent' && !p.required ? MATTER.optional : STATUS[p.status];

const TONE = { given: 'tag-good', absent: '', problem: 'tag-problem' } as const;

const pagesOf = (papers: readonly Paper[]): (Page & { slot: string })[] =>
  papers.flatMap((p) =>
    p.files.map((f, i) => ({
      id: f.id,
      slot: p.slot,
      url: fileUrl(f.id),
      mime: f.mime,
      caption: p.files.length > 1 ? `${p.name}（${i + 1}/${p.files.length}）` : p.name,
    })),
  );

/** All papers of a matter, and the chosen one under the viewer. */
export const Papers = ({ papers }: { papers: readonly Paper[] }) => {
  const pages = useMemo(() => pagesOf(papers), [papers]);
  const [at, setAt] = useState(0);
  const now = Math.min(at, Math.max(0, pages.length - 1));
  return (
    <div className="papers">
      <ul className="papers-list" aria-label={MATTER.papers}>
        {papers.map((p) => (
          <li key={p.slot}>
            <button
              type="button"
              className="papers-chip"
              aria-pressed={pages[now]?.slot === p.slot}
              disabled={p.files.length === 0}
              title={p.say ?? undefined}
              onClick={() => setAt(pages.findIndex((page) => page.slot === p.slot))}
            >
              <span className="clip">{p.name}</span>
              <span className={`tag ${TONE[p.status]}`}>{paperStatus(p)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="papers-glass">
        <Viewer pages={pages} at={now} onAt={setAt} />
      </div>
    </div>
  );
};
