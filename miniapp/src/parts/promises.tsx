import { MATTER } from '@huiyin/shared/labels/miniapp';
import { Card, Heading } from '@/ui/card';
import { sayMoment } from '@/ui/dates';
import { Words } from '@/ui/words';
import type { MatterView } from './matter-view';

/** Every promise that was told, newest first; shown once there was more than one. */
export const Promises = ({ promises }: { promises: MatterView['promises'] }) => {
  if (!promises || promises.length < 2) return null;
  return (
    <>
      <Heading>{MATTER.promises}</Heading>
      <Card id="promises">
        {promises.map((one) => (
          <Words key={`${one.at}-${one.promise}`} tone="soft">
            {`${sayMoment(one.at)} · ${one.say}${one.why ? ` · ${one.why}` : ''}`}
          </Words>
        ))}
      </Card>
    </>
  );
};
