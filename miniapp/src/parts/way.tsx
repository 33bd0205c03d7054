import { MATTER } from '@huiyin/shared/labels/miniapp';
import { Heading, Row, Rows, Tag } from '@/ui/card';
import type { MatterView } from './matter-view';

const TAGS = {
  done: { word: MATTER.taskDone, tone: 'pine' },
  now: { word: MATTER.stepNow, tone: 'wheat' },
  next: { word: MATTER.stepNext, tone: 'soft' },
} as const;

/** The way to the answer: what was done, where it is now and whose move that is, what still comes. */
export const Way = ({ steps }: { steps: MatterView['steps'] }) => {
  if (!steps || steps.length === 0) return null;
  return (
    <>
      <Heading>{MATTER.way}</Heading>
      <Rows id="way">
        {steps.map((step) => (
          <Row
            key={step.what}
            title={step.label}
            sub={step.say || undefined}
            aside={<Tag tone={TAGS[step.state].tone}>{TAGS[step.state].word}</Tag>}
          />
        ))}
      </Rows>
    </>
  );
};
