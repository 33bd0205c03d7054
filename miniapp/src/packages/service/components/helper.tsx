import { MANDATE } from '@huiyin/shared/labels/mandate';
import { APPLY, FAMILY } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { AskHelp, CallButton } from '@/parts/ask-help';
import { go } from '@/platform/nav';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';

/** On every page of the form: who finds it too much lets somebody else do it, by one call or one tap. */
export const Helper = ({
  residentId,
  workerPhone,
}: {
  residentId: string | undefined;
  workerPhone: string | null;
}) => {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button id="helper" kind="quiet" icon="family" onTap={() => setOpen(true)}>
        {APPLY.helper}
      </Button>
    );
  }
  return (
    <Alert title={APPLY.helperSay}>
      {residentId ? (
        <Button id="helper-mandate" onTap={() => go('mandates')}>
          {MANDATE.title}
        </Button>
      ) : null}
      <AskHelp residentId={residentId} />
      {workerPhone ? (
        <CallButton id="helper-call" phone={workerPhone} words={FAMILY.callWorker} residentId={residentId} />
      ) : null}
    </Alert>
  );
};
