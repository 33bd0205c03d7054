import { showAnswers } from '@huiyin/shared/catalogue/show-answers';
import { APPLY, MATTER } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { AnswerRow } from '@/parts/answer-sections';
import { type Errors, errorsOf } from '@/parts/form/answers';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { sayIsoDay } from '@/ui/dates';
import { Pick } from '@/ui/field/choice';
import { Words } from '@/ui/words';
import type { ApplyContent } from '../hooks/use-apply-draft';
import { promisedPapers } from '../rules/papers';
import { type Guide, papersToPhotograph, type Step } from '../rules/steps';

/** All answers once more, topic by topic, each with a way back to change it. */
export const CheckStep = ({
  item,
  steps,
  content,
  errors,
  onChange,
  onAway,
}: {
  item: Guide;
  steps: readonly Step[];
  content: ApplyContent;
  errors: Errors;
  onChange: (step: number) => void;
  onAway: (away: boolean) => void;
}) => {
  const shown = new Map(showAnswers(item.fields, content.answers, true).map((row) => [row.key, row]));
  const rowsOf = (step: Step) => {
    if (step.kind === 'topic') return step.keys.flatMap((key) => shown.get(key) ?? []);
    if (step.kind === 'check') return [];
    const papers = papersToPhotograph(item.materials, content.answers);
    const promised = new Map(
      promisedPapers(papers, content.tray, content.later ?? [], Date.now()).map(({ slot, by }) => [slot, by]),
    );
    return papers.map(({ slot, plainName }) => ({
      key: slot,
      label: plainName,
      value: promised.has(slot)
        ? APPLY.paperLaterBy(sayIsoDay(promised.get(slot) as string))
        : APPLY.photos((content.tray[slot] ?? []).filter((photo) => photo.id).length),
    }));
  };
  return (
    <>
      {steps.map((step, at) =>
        step.kind === 'check' ? null : (
          <Card key={step.title} title={step.title}>
            {rowsOf(step).map((row) => (
              <AnswerRow key={row.key} label={row.label} value={row.value} />
            ))}
            {Object.values(step.kind === 'topic' ? errorsOf(errors, step.keys) : {}).map((words) => (
              <Words key={words} tone="brick">
                {words}
              </Words>
            ))}
            <View>
              <Button small kind="quiet" id={`change-${at}`} onTap={() => onChange(at)}>
                {APPLY.change}
              </Button>
            </View>
          </Card>
        ),
      )}
      {item.mayAvoidVillage ? (
        <Pick
          id="away-from-village"
          square
          label={MATTER.away}
          sub={MATTER.awayWhy}
          on={content.away === true}
          onTap={() => onAway(content.away !== true)}
        />
      ) : null}
    </>
  );
};
