import { judge } from '@huiyin/shared/catalogue/eligibility';
import { ELIGIBILITY } from '@huiyin/shared/labels/eligibility';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { go } from '@/platform/nav';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ChoiceField } from '@/ui/field/choice';
import { Words } from '@/ui/words';
import type { Guide } from '../rules/steps';

type Judged = ReturnType<typeof judge>;

const Missing = ({ judged }: { judged: Judged }) => (
  <>
    {judged.missing.map(({ key, missing, say, itemId }) => (
      <View key={key} className="bullet">
        <Words strong>{missing}</Words>
        <Words>{say}</Words>
        {itemId ? (
          <Button small id={`other-${itemId}`} onTap={() => go('guide', { id: itemId })}>
            {ELIGIBILITY.other}
          </Button>
        ) : null}
      </View>
    ))}
  </>
);

/** What came of it; it keeps nobody from asking. */
const Verdict = ({ judged, onAnyway }: { judged: Judged; onAnyway?: (() => void) | undefined }) => {
  const words = { go: ELIGIBILITY.can, ask: ELIGIBILITY.unsure, stop: ELIGIBILITY.stop, open: '' }[
    judged.verdict
  ];
  if (words === '') return null;
  return (
    <Alert id="can-i-verdict" kind={judged.verdict === 'go' ? 'good' : 'attention'} title={words}>
      <Missing judged={judged} />
      {judged.verdict === 'stop' && onAnyway ? (
        <Button small id="anyway" onTap={onAnyway}>
          {ELIGIBILITY.anyway}
        </Button>
      ) : null}
    </Alert>
  );
};

/** 我能不能办, asked: one question after the other; nothing is kept or sent. */
export const Eligibility = ({ item }: { item: Guide }) => {
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const questions = item.eligibility ?? [];
  if (questions.length === 0) return null;
  const judged = judge(questions, answers);
  const { next } = judged;
  return (
    <Card title={ELIGIBILITY.title} id="can-i">
      {Object.keys(answers).length === 0 ? <Words tone="soft">{ELIGIBILITY.lead}</Words> : null}
      {next && judged.verdict === 'open' ? (
        <ChoiceField
          key={next.key}
          asked={{ id: `can-${next.key}`, label: next.ask, help: next.help }}
          options={next.answers}
          value={undefined}
          onChange={(value) => setAnswers({ ...answers, [next.key]: value })}
        />
      ) : null}
      <Verdict
        judged={judged}
        onAnyway={item.fields.length > 0 ? () => go('apply', { id: item.id }) : undefined}
      />
      {Object.keys(answers).length > 0 ? (
        <Button small kind="quiet" id="can-again" onTap={() => setAnswers({})}>
          {ELIGIBILITY.again}
        </Button>
      ) : null}
    </Card>
  );
};
