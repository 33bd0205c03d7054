import { MATTER, STAFF } from '@huiyin/shared/labels/miniapp';
import { PAPER_PROBLEM_OPTIONS } from '@huiyin/shared/labels/papers';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Tag } from '@/ui/card';
import { ChoiceField } from '@/ui/field/choice';
import { type Asked, Shell } from '@/ui/field/shell';
import { TextField } from '@/ui/field/text';
import { Words } from '@/ui/words';
import type { Paper } from '../matter-view';
import { type PaperProblem, withProblem } from './paper-problems';
import { usePapers } from './papers-context';
import './repeat-input.scss';

const FINE = 'fine';
const OPTIONS = [{ value: FINE, label: STAFF.paperFine }, ...PAPER_PROBLEM_OPTIONS];

const OnePaper = ({
  paper,
  problem,
  onChange,
}: {
  paper: Paper;
  problem: PaperProblem | undefined;
  onChange: (problem: PaperProblem | null) => void;
}) => {
  const [open, setOpen] = useState(false);
  const id = `problem-${paper.slot}`;
  const choose = (value: string) =>
    onChange(
      value === FINE
        ? null
        : {
            ...(paper.where ? { where: paper.where } : {}),
            ...problem,
            slot: paper.slot,
            problem: value as PaperProblem['problem'],
          },
    );
  return (
    <View className="repeat">
      <View id={id} className="repeat__head" ariaRole="button" onClick={() => setOpen(!open)}>
        <Words strong>{paper.name}</Words>
        <Tag tone={problem ? 'wheat' : 'pine'}>
          {PAPER_PROBLEM_OPTIONS.find(({ value }) => value === problem?.problem)?.label ??
            (paper.status === 'given' ? MATTER.given : MATTER.absent)}
        </Tag>
      </View>
      {open ? (
        <ChoiceField
          asked={{ id, label: paper.name }}
          options={OPTIONS}
          value={problem?.problem ?? FINE}
          onChange={choose}
        />
      ) : null}
      {open && problem ? (
        <>
          <TextField
            asked={{ id: `${id}-note`, label: STAFF.paperNote, required: false }}
            value={problem.note ?? ''}
            most={300}
            onChange={(note) => onChange({ ...problem, note: note || undefined })}
          />
          <TextField
            asked={{ id: `${id}-where`, label: STAFF.paperWhere, required: false }}
            value={problem.where ?? ''}
            most={300}
            onChange={(where) => onChange({ ...problem, where: where || undefined })}
          />
        </>
      ) : null}
    </View>
  );
};

/** Every paper with what is wrong with it: said once, all of it. */
export const PaperProblemsInput = ({
  asked,
  value,
  onChange,
}: {
  asked: Asked;
  value: readonly PaperProblem[];
  onChange: (value: PaperProblem[] | undefined) => void;
}) => (
  <Shell asked={asked}>
    {usePapers().map((paper) => (
      <OnePaper
        key={paper.slot}
        paper={paper}
        problem={value.find(({ slot }) => slot === paper.slot)}
        onChange={(problem) => onChange(withProblem(value, paper.slot, problem))}
      />
    ))}
  </Shell>
);
