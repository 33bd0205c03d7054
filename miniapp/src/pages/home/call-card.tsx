import { HOME } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { callNumber } from '@/platform/phone';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Dialog } from '@/ui/overlay';
import { Words } from '@/ui/words';

interface Props {
  worker: { name: string; phone: string | null } | null;
  centre: { name: string; phone: string | null; open: string } | null;
}

/** A person to call in one tap; if nobody answers, the next number. */
export const CallCard = ({ worker, centre }: Props) => {
  const [asking, setAsking] = useState(false);
  const [missed, setMissed] = useState(false);
  const callWorker = async (phone: string) => {
    await callNumber(phone);
    setAsking(true);
  };
  if (!worker?.phone && !centre?.phone) return null;
  return (
    <Card>
      {worker?.phone ? (
        <>
          <Words size="lead" strong>
            {worker.name}
          </Words>
          <Words tone="soft">{HOME.worker}</Words>
          <Button id="call-worker" icon="phone" onTap={() => callWorker(worker.phone as string)}>
            {HOME.callWorker}
          </Button>
        </>
      ) : null}
      {missed ? <Words tone="wheat">{HOME.notReachedSay}</Words> : null}
      {centre?.phone ? (
        <>
          <Words strong>{centre.name}</Words>
          <Words tone="soft">{HOME.open(centre.open)}</Words>
          <Button id="call-centre" icon="phone" onTap={() => callNumber(centre.phone as string)}>
            {HOME.callVillage}
          </Button>
        </>
      ) : null}
      {asking ? (
        <Dialog
          title={HOME.reached}
          yes={HOME.didReach}
          no={HOME.notReached}
          onYes={() => setAsking(false)}
          onNo={() => {
            setAsking(false);
            setMissed(true);
          }}
        />
      ) : null}
    </Card>
  );
};
