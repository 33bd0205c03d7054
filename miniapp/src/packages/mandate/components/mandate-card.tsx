import { mandateDeeds, type myMandates, revokeMandate } from '@huiyin/shared/contracts/mandate';
import type { Reply } from '@huiyin/shared/contracts/route';
import { MANDATE } from '@huiyin/shared/labels/mandate';
import { UI } from '@huiyin/shared/labels/miniapp';
import { type ReactNode, useState } from 'react';
import { problemWords } from '@/parts/problem-words';
import { api } from '@/platform/api';
import { say } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card, Tag } from '@/ui/card';
import { Dialog } from '@/ui/overlay';
import { Words } from '@/ui/words';

export type Mandate = Reply<typeof myMandates>['given'][number];
type Deed = Reply<typeof mandateDeeds>['items'][number];

const Deeds = ({ id }: { id: string }) => {
  const [deeds, setDeeds] = useState<readonly Deed[] | null>(null);
  const look = async () => {
    try {
      setDeeds((await api(mandateDeeds, { params: { id } })).items);
    } catch (error) {
      say(problemWords(error).title);
    }
  };
  if (deeds === null)
    return (
      <Button small kind="quiet" id={`deeds-${id}`} onTap={look}>
        {MANDATE.deeds}
      </Button>
    );
  if (deeds.length === 0) return <Words tone="soft">{MANDATE.noDeeds}</Words>;
  return (
    <>
      {deeds.map(({ at, what, title, by, number }) => (
        <Words key={`${at}${what}`} size="caption">
          {`${title} ${number}：${what}（${by}）`}
        </Words>
      ))}
    </>
  );
};

/** One mandate as either side reads it: for what, until when, how it was proven, who hears; and its end in one step. */
export const MandateCard = ({
  mandate,
  side,
  onEnded,
  children,
}: {
  mandate: Mandate;
  side: 'owner' | 'helper';
  onEnded: () => unknown;
  children?: ReactNode;
}) => {
  const [asking, setAsking] = useState(false);
  const { id, owner, helper, items, live, endSay, proofSay, hearsSay } = mandate;
  const named = helper.holder === null ? helper.name : `${helper.name} ${helper.holder}`;
  const [stop, sure] =
    side === 'owner'
      ? [MANDATE.stop, MANDATE.stopSure(helper.holder ?? helper.name)]
      : [MANDATE.giveUp, MANDATE.giveUpSure(owner.name)];
  const end = async () => {
    setAsking(false);
    try {
      await api(revokeMandate, { params: { id } });
    } catch (error) {
      say(problemWords(error).title);
    }
    onEnded();
  };
  return (
    <Card id={`mandate-${id}`} title={side === 'owner' ? named : owner.name}>
      {side === 'owner' ? <Words tone="soft">{MANDATE.whose(owner.name)}</Words> : null}
      <Words>{items.map(({ name }) => name).join('、')}</Words>
      <Tag tone={live ? 'pine' : 'soft'}>{live ? MANDATE.live : MANDATE.over}</Tag>
      <Words>{endSay}</Words>
      <Words size="caption" tone="soft">
        {proofSay}
      </Words>
      <Words size="caption" tone="soft">
        {MANDATE.hears(hearsSay)}
      </Words>
      {children}
      {side === 'owner' ? <Deeds id={id} /> : null}
      {live && mandate.mayRevoke ? (
        <Button small kind="danger" id={`stop-${id}`} onTap={() => setAsking(true)}>
          {stop}
        </Button>
      ) : null}
      {asking ? (
        <Dialog
          danger
          title={stop}
          text={sure}
          yes={stop}
          no={UI.cancel}
          onYes={end}
          onNo={() => setAsking(false)}
        />
      ) : null}
    </Card>
  );
};
