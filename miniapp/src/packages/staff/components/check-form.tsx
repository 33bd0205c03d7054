import { verifyStranger } from '@huiyin/shared/contracts/register';
import { STAFF } from '@huiyin/shared/labels/miniapp';
import { CHECK_FORM, CHECK_OUTCOMES, type CheckOutcome } from '@huiyin/shared/labels/newcomers';
import { useRef, useState } from 'react';
import { problemWords } from '@/parts/problem-words';
import { Refused, staffApi } from '@/platform/api';
import { back } from '@/platform/nav';
import { newRequestKey } from '@/platform/random';
import { say } from '@/platform/toast';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { ChoiceField } from '@/ui/field/choice';
import { TextField } from '@/ui/field/text';
import { Words } from '@/ui/words';
import { checkBody } from '../rules/check-outcome';
import { FindResident, type Found } from './find-resident';

const OPTIONS = (Object.keys(CHECK_OUTCOMES) as CheckOutcome[]).map((value) => ({
  value,
  label: CHECK_OUTCOMES[value],
}));

/** The check of somebody "to be verified": new here, somebody on the register, or nobody. */
export const CheckForm = ({ id }: { id: string }) => {
  const [outcome, setOutcome] = useState<CheckOutcome | undefined>();
  const [picked, setPicked] = useState<Found | null>(null);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<{ title: string; next?: string } | null>(null);
  const key = useRef(newRequestKey());
  const send = async () => {
    const body = checkBody(outcome, picked, note);
    if (!body) return setProblem({ title: outcome ? STAFF.pickFirst : STAFF.chooseOutcome });
    setProblem(null);
    try {
      await staffApi(verifyStranger, { params: { id }, body, requestKey: key.current });
      say(STAFF.recorded);
      back();
    } catch (error) {
      // Refused is refused: what is changed and sent again is another act.
      if (error instanceof Refused) key.current = newRequestKey();
      setProblem(problemWords(error));
    }
  };
  return (
    <>
      <Words tone="soft">{CHECK_FORM.hint}</Words>
      <ChoiceField
        asked={{ id: 'outcome', label: CHECK_FORM.title }}
        options={OPTIONS}
        value={outcome}
        onChange={(value) => {
          setOutcome(value as CheckOutcome);
          setPicked(null);
        }}
      />
      {outcome === 'same' ? (
        <FindResident
          key="same"
          id="same-as"
          label={CHECK_FORM.sameAs}
          fits={(resident) => resident.verified}
          picked={picked}
          onPick={setPicked}
        />
      ) : null}
      {outcome === 'new' ? (
        <FindResident
          key="home"
          id="household-of"
          label={CHECK_FORM.householdOf}
          fits={(resident) => resident.householdId !== null}
          picked={picked}
          onPick={setPicked}
        />
      ) : null}
      <TextField asked={{ id: 'note', label: CHECK_FORM.note }} value={note} most={100} onChange={setNote} />
      {problem ? <Alert kind="attention" title={problem.title} text={problem.next} /> : null}
      <Button id="check-send" kind="primary" onTap={send}>
        {CHECK_FORM.send}
      </Button>
    </>
  );
};
