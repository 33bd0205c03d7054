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
import { type Offer, sayUsed, usedOffer } from '../rules/given';
import { promisedPapers } from '../rules/papers';
import { type Guide, papersToPhotograph, type Step } from '../rules/steps';

/** All answers once more, topic by topic, each with a way back to change it. */
export const CheckStep = ({
  item,
  steps,
  content,
  errors,
  offers,
  onChange,
  onAway,
}: {
  item: Guide;
  steps: readonly Step[];
  content: ApplyContent;
  errors: Errors;
  offers: readonly Offer[];
  onChange: (step: number) => void;
  onAway: (away: boolean) => void;
}) => {
  const shown = new Map(showAnswers(item.fields, content.answers, true).map((row) => [row.key, row]));
  const used = content.given ?? {};
  const rowsOf = (step: Step) => {
    if (step.kind === 'topic')
      return step.keys.flatMap((key) => {
        const offer = usedOffer(offers, used, 'answer', key);
        const row = shown.get(key);
        return offer && row ? { ...row, value: sayUsed(offer) } : (row ?? []);
      });
    if (step.kind === 'check') return [];
    const papers = papersToPhotograph(item.materials, content.answers);
    const promised = new Map(
      promisedPapers(papers, content.tray, content.later ?? [], Date.now()).map(({ slot, by }) => [slot, by]),
    );
    return papers.map(({ slot, plainName }) => {
      const offer = usedOffer(offers, used, 'paper', slot);
      const by = promised.get(slot);
      const taken = (content.tray[slot] ?? []).filter(({ id, kept }) => id ?? kept).length;
      const value = offer ? sayUsed(offer) : by ? APPLY.paperLaterBy(sayIsoDay(by)) : APPLY.photos(taken);
      return { key: slot, label: plainName, value };
    });
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
