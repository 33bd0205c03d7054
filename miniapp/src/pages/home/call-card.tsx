import { HOME } from '@huiyin/shared/labels/miniapp';
import { AskHelp, CallButton } from '@/parts/ask-help';
import { Card } from '@/ui/card';
import { Words } from '@/ui/words';

interface Props {
  /** Who asks; undefined before somebody is known. */
  residentId: string | undefined;
  worker: { name: string; phone: string | null } | null;
  centre: { name: string; phone: string | null; open: string } | null;
}

/** A person to call in one tap, who comes when asked; and the centre's number. */
export const CallCard = ({ residentId, worker, centre }: Props) => {
  if (!worker?.phone && !centre?.phone) return null;
  return (
    <Card>
      {worker ? (
        <>
          <Words size="lead" strong>
            {worker.name}
          </Words>
          <Words tone="soft">{HOME.worker}</Words>
        </>
      ) : null}
      {worker?.phone ? (
        <CallButton id="call-worker" phone={worker.phone} words={HOME.callWorker} residentId={residentId} />
      ) : null}
      <AskHelp residentId={residentId} />
      {centre?.phone ? (
        <>
          <Words strong>{centre.name}</Words>
          <Words tone="soft">{HOME.open(centre.open)}</Words>
          <CallButton
            id="call-centre"
            phone={centre.phone}
            words={HOME.callVillage}
            residentId={residentId}
          />
        </>
      ) : null}
    </Card>
  );
};
