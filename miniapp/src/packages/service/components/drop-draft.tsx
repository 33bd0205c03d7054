import { APPLY, UI } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/overlay';

/** Throws the form away, after asking. */
export const DropDraft = ({ onDrop }: { onDrop: () => void }) => {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button id="drop-draft" kind="quiet" onTap={() => setAsking(true)}>
        {APPLY.dropDraft}
      </Button>
      {asking ? (
        <Dialog
          danger
          title={APPLY.dropDraft}
          text={APPLY.dropSure}
          yes={APPLY.drop}
          no={UI.cancel}
          onYes={() => {
            onDrop();
            setAsking(false);
          }}
          onNo={() => setAsking(false)}
        />
      ) : null}
    </>
  );
};
