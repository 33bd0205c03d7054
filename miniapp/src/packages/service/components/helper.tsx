import { APPLY, FAMILY } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { callNumber } from '@/platform/phone';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';

/** On every page of the form: who finds it too much lets somebody else do it, by one call. */
export const Helper = ({ workerPhone }: { workerPhone: string | null }) => {
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
      {workerPhone ? (
        <Button icon="phone" onTap={() => callNumber(workerPhone)}>
          {FAMILY.callWorker}
        </Button>
      ) : null}
    </Alert>
  );
};
