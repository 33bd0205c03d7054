import { FILING } from '@huiyin/shared/labels/filing';
import { RECEIPT } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { type ToFile, toFile } from '@/parts/to-file';
import { go } from '@/platform/nav';
import { useSignal } from '@/platform/signal';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/overlay';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';

/** In the place of the form while it waits for a signal: nothing is lost, nothing is to be done. */
export const WaitsToGo = ({ row }: { row: ToFile }) => {
  const busy = useSignal(toFile.busy);
  const [asking, setAsking] = useState(false);
  return (
    <Page
      id="waits-to-go"
      footer={
        <Button id="waits-home" kind="primary" onTap={() => go('home')}>
          {RECEIPT.home}
        </Button>
      }
    >
      <Words size="title">{row.label}</Words>
      {row.refused ? (
        <Alert kind="danger" title={FILING.refused} text={row.refused} />
      ) : (
        <Alert kind="attention" title={FILING.kept} text={FILING.keptWhy} />
      )}
      {row.refused ? (
        <Button id="waits-edit" onTap={() => toFile.take(row.requestKey)}>
          {FILING.goOn}
        </Button>
      ) : (
        <Button id="waits-send" disabled={busy} onTap={toFile.send}>
          {busy ? FILING.sending : FILING.sendNow}
        </Button>
      )}
      <Button id="waits-cancel" kind="quiet" onTap={() => setAsking(true)}>
        {FILING.cancel}
      </Button>
      {asking ? (
        <Dialog
          danger
          title={FILING.cancel}
          text={FILING.cancelSure}
          yes={FILING.cancel}
          no={FILING.keep}
          onYes={() => {
            setAsking(false);
            toFile.take(row.requestKey);
          }}
          onNo={() => setAsking(false)}
        />
      ) : null}
    </Page>
  );
};
