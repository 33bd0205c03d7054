import { HELP } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { type Help, useAskHelp } from '@/hooks/use-ask-help';
import { go } from '@/platform/nav';
import { callNumber } from '@/platform/phone';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/overlay';

/** What came of asking: who calls back or comes, until when. */
const Asked = ({ help }: { help: Help }) => (
  <Alert kind="good" title={HELP.asked} text={help.line} id="help-asked">
    <Button small kind="quiet" onTap={() => go('matter', { id: help.id })}>
      {HELP.look}
    </Button>
  </Alert>
);

/** 请网格员来帮我办, in one tap; only for somebody whom we know. */
export const AskHelp = ({ residentId }: { residentId: string | undefined }) => {
  const { ask, help, problem } = useAskHelp(residentId);
  if (!residentId) return null;
  if (help) return <Asked help={help} />;
  return (
    <>
      {problem ? <Alert kind="attention" title={problem.title} text={problem.next} /> : null}
      <Button id="ask-help" icon="family" onTap={() => ask('help')}>
        {HELP.come}
      </Button>
    </>
  );
};

/** A number to call in one tap. Nobody answered? Then somebody calls back today. */
export const CallButton = ({
  id,
  phone,
  words,
  residentId,
  matterId,
}: {
  id: string;
  phone: string;
  words: string;
  residentId: string | undefined;
  matterId?: string;
}) => {
  const { ask, help, problem } = useAskHelp(residentId, matterId);
  const [asking, setAsking] = useState(false);
  const call = async () => {
    await callNumber(phone);
    setAsking(residentId !== undefined);
  };
  return (
    <>
      <Button id={id} icon="phone" onTap={call}>
        {words}
      </Button>
      {help ? <Asked help={help} /> : null}
      {problem ? <Alert kind="attention" title={problem.title} text={problem.next} /> : null}
      {asking ? (
        <Dialog
          title={HELP.reached}
          text={HELP.reachedWhy}
          yes={HELP.didReach}
          no={HELP.notReached}
          onYes={() => setAsking(false)}
          onNo={() => {
            setAsking(false);
            void ask('not-reached');
          }}
        />
      ) : null}
    </>
  );
};
