import { FORM } from '@huiyin/shared/labels/console';
import { SHOWN_WORDS } from '@huiyin/shared/labels/fields';
import { Input, Select } from 'antd';
import { useFieldFacts } from './field-context';

export interface PaperProblem {
  slot: string;
  problem: keyof typeof SHOWN_WORDS.paperProblem;
  note?: string;
  where?: string;
}

interface Props {
  value: PaperProblem[] | undefined;
  onChange: (value: PaperProblem[] | undefined) => void;
}

const PROBLEMS = Object.entries(SHOWN_WORDS.paperProblem).map(([value, label]) => ({
  value: value as PaperProblem['problem'],
  label,
}));

/** Every paper with what is wrong with it: said once, all of it. */
export const PaperProblems = ({ value = [], onChange }: Props) => {
  const { papers } = useFieldFacts();
  const set = (slot: string, next: PaperProblem | null) => {
    const rest = value.filter((p) => p.slot !== slot);
    const all = next ? [...rest, next] : rest;
    onChange(all.length > 0 ? all : undefined);
  };
  return (
    <ul className="paper-problems">
      {papers.map((paper) => {
        const mine = value.find((p) => p.slot === paper.slot);
        return (
          <li key={paper.slot} className={mine ? 'paper-problem-on' : undefined} data-slot={paper.slot}>
            <div className="spread">
              <span className="grow">{paper.name}</span>
              <Select
                aria-label={paper.name}
                className="paper-problem-choice"
                value={mine?.problem ?? null}
                options={[{ value: null, label: FORM.problemOk }, ...PROBLEMS]}
                onChange={(problem) =>
                  set(paper.slot, problem ? { ...mine, slot: paper.slot, problem } : null)
                }
              />
            </div>
            {mine && (
              <div className="paper-problem-more">
                <Input
                  value={mine.note ?? ''}
                  placeholder={FORM.problemNote}
                  maxLength={300}
                  onChange={(e) => set(paper.slot, { ...mine, note: e.target.value || undefined })}
                />
                <Input
                  value={mine.where ?? ''}
                  placeholder={FORM.problemWhere}
                  maxLength={300}
                  onChange={(e) => set(paper.slot, { ...mine, where: e.target.value || undefined })}
                />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
};
