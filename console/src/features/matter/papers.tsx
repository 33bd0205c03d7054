import { MATTER } from '@huiyin/shared/labels/console';
import { AT_DESK } from '@huiyin/shared/labels/desk';
import { useEffect, useMemo, useState } from 'react';
import { fileUrl } from '../../platform/upload';
import type { Box } from '../../ui/viewer/marks';
import { type Page, Viewer } from '../../ui/viewer/viewer';
import { type Marking, useMarking } from '../fields/marking';
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

/** What is marked on a page: while marking what is being drawn, else what was said to be wrong. */
const marksOn = (
  page: { id: string; slot: string } | undefined,
  papers: readonly Paper[],
  marking: Marking | null,
) => {
  const marks =
    marking && marking.slot === page?.slot
      ? marking.marks
      : (papers.find((p) => p.slot === page?.slot)?.problem?.marks ?? []);
  return marks.filter((m) => m.file === page?.id);
};

/** What was said about it: what is wrong, and when it follows. */
const AboutPaper = ({ paper }: { paper: Paper | undefined }) => {
  const said = [paper?.say, paper?.later && `${AT_DESK.later}：${paper.later.say}`].filter(Boolean);
  if (!paper || said.length === 0) return null;
  return (
    <p className={paper.later?.overdue || paper.problem ? 'papers-said papers-wrong' : 'papers-said'}>
      {said.join('　')}
    </p>
  );
};

/** All papers of a matter, and the chosen one under the viewer. */
export const Papers = ({ papers }: { papers: readonly Paper[] }) => {
  const pages = useMemo(() => pagesOf(papers), [papers]);
  const [at, setAt] = useState(0);
  const now = Math.min(at, Math.max(0, pages.length - 1));
  const page = pages[now];
  const { marking } = useMarking();
  const slot = marking?.slot;
  // biome-ignore lint/correctness/useExhaustiveDependencies: goes to the paper once, when marking begins
  useEffect(() => {
    const first = pages.findIndex((p) => p.slot === slot);
    if (slot !== undefined && page?.slot !== slot && first >= 0) setAt(first);
  }, [slot]);
  const onMark =
    marking && page?.slot === marking.slot
      ? (box: Box) => marking.onMarks([...marking.marks, { ...box, file: page.id, page: 1 }])
      : undefined;
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
              <span className={`tag ${TONE[p.status]}`}>{p.later ? AT_DESK.later : paperStatus(p)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="papers-glass">
        <Viewer pages={pages} at={now} onAt={setAt} marks={marksOn(page, papers, marking)} onMark={onMark} />
      </div>
      <AboutPaper paper={papers.find((p) => p.slot === page?.slot)} />
    </div>
  );
};
