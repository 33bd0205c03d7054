import type { paperProblem } from '@huiyin/shared/contracts/matter-view';
import { FETCH } from '@huiyin/shared/labels/acceptance';
import { FORM } from '@huiyin/shared/labels/console';
import { MARKING } from '@huiyin/shared/labels/desk';
import { PAPER_PROBLEM_OPTIONS } from '@huiyin/shared/labels/papers';
import { Button, Input, Select } from 'antd';
import { useEffect } from 'react';
import type * as z from 'zod';
import { type FieldFacts, useFieldFacts } from './field-context';
import { useMarking } from './marking';

export type PaperProblem = z.input<typeof paperProblem>;

interface Props {
  value: PaperProblem[] | undefined;
  onChange: (value: PaperProblem[] | undefined) => void;
}

/** Every paper with what is wrong with it: said once, all of it. */
export const PaperProblems = ({ value = [], onChange }: Props) => {
  const { papers, mayAskOnly } = useFieldFacts();
  const { marking, setMarking } = useMarking();
  const set = (slot: string, next: PaperProblem | null) => {
    const rest = value.filter((p) => p.slot !== slot);
    const all = next ? [...rest, next] : rest;
    if (!next && marking?.slot === slot) setMarking(null);
    onChange(all.length > 0 ? all : undefined);
  };
  const mark = (mine: PaperProblem) =>
    setMarking({
      slot: mine.slot,
      marks: (mine.marks ?? []).map((m) => ({ ...m, page: m.page ?? 1 })),
      onMarks: (marks) => set(mine.slot, { ...mine, marks: marks.length > 0 ? marks : undefined }),
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the glass shows what the form holds, after each change of it
  useEffect(() => {
    const mine = value.find((p) => p.slot === marking?.slot);
    if (mine) mark(mine);
  }, [value]);
  useEffect(() => () => setMarking(null), [setMarking]);
  return (
    <ul className="paper-problems">
      {papers.map((paper) => (
        <PaperLine
          key={paper.slot}
          paper={paper}
          closed={mayAskOnly != null && !mayAskOnly.includes(paper.slot)}
          mine={value.find((p) => p.slot === paper.slot)}
          marking={marking?.slot === paper.slot}
          onMark={mark}
          onMarked={() => setMarking(null)}
          onSet={(next) => set(paper.slot, next)}
        />
      ))}
    </ul>
  );
};

interface LineProps {
  paper: FieldFacts['papers'][number];
  /** After the first list nothing else may be asked for. */
  closed: boolean;
  mine: PaperProblem | undefined;
  marking: boolean;
  onMark: (mine: PaperProblem) => void;
  onMarked: () => void;
  onSet: (next: PaperProblem | null) => void;
}

const PaperLine = ({ paper, closed, mine, marking, onMark, onMarked, onSet }: LineProps) => (
  <li className={mine ? 'paper-problem-on' : undefined} data-slot={paper.slot}>
    <div className="spread">
      <span className="grow">{paper.name}</span>
      {closed ? (
        <span className="soft small">{MARKING.notAsked}</span>
      ) : (
        <Select
          aria-label={paper.name}
          className="paper-problem-choice"
          value={mine?.problem ?? null}
          options={[{ value: null, label: FORM.problemOk }, ...PAPER_PROBLEM_OPTIONS]}
          onChange={(problem) => onSet(problem ? { ...mine, slot: paper.slot, problem } : null)}
        />
      )}
    </div>
    {mine && (
      <>
        <div className="paper-problem-more">
          <Input
            value={mine.note ?? ''}
            placeholder={FORM.problemNote}
            maxLength={300}
            onChange={(e) => onSet({ ...mine, note: e.target.value || undefined })}
          />
          <Input
            value={mine.where ?? ''}
            placeholder={FORM.problemWhere}
            maxLength={300}
            onChange={(e) => onSet({ ...mine, where: e.target.value || undefined })}
          />
          <Select
            allowClear
            aria-label={MARKING.fetch}
            placeholder={MARKING.fetch}
            value={mine.fetch}
            options={Object.entries(FETCH).map(([value, label]) => ({ value, label }))}
            onChange={(fetch: PaperProblem['fetch']) => onSet({ ...mine, fetch })}
          />
          {mine.fetch === 'family' && (
            <Input
              value={mine.fetchName ?? ''}
              placeholder={MARKING.fetchName}
              maxLength={40}
              onChange={(e) => onSet({ ...mine, fetchName: e.target.value || undefined })}
            />
          )}
        </div>
        {(paper.photos ?? 0) > 0 && (
          <div className="row row-wrap paper-problem-mark">
            {marking ? (
              <Button size="small" type="primary" onClick={onMarked}>
                {MARKING.done}
              </Button>
            ) : (
              <Button size="small" onClick={() => onMark(mine)}>
                {mine.marks?.length ? MARKING.again(mine.marks.length) : MARKING.begin}
              </Button>
            )}
            {marking && mine.marks && (
              <Button
                size="small"
                onClick={() =>
                  onSet({
                    ...mine,
                    marks: mine.marks && mine.marks.length > 1 ? mine.marks.slice(0, -1) : undefined,
                  })
                }
              >
                {MARKING.undo}
              </Button>
            )}
            {marking && <span className="soft small">{MARKING.how}</span>}
          </div>
        )}
      </>
    )}
  </li>
);
