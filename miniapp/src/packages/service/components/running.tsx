import { showNumber } from '@huiyin/shared/domain/matter/number';
import { FILING } from '@huiyin/shared/labels/filing';
import { APPLY } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { replaceWith } from '@/platform/nav';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { TextField } from '@/ui/field/text';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';
import type { Offer } from '../rules/given';
import type { Guide } from '../rules/steps';
import { Join, type RunningMatter } from './join';

/** The household has one of these running: look at it, bring more for it, or say why this is another. Nothing is merged silently. */
export const Running = ({
  item,
  running,
  residentId,
  scope,
  offers,
  onApart,
}: {
  item: Guide;
  running: readonly RunningMatter[];
  residentId: string;
  scope: string;
  offers: readonly Offer[];
  onApart: (why: string) => void;
}) => {
  const [joining, setJoining] = useState<RunningMatter | null>(null);
  const [apart, setApart] = useState(false);
  const [why, setWhy] = useState('');
  const [asked, setAsked] = useState(false);
  if (joining) {
    return (
      <Join
        item={item}
        matter={joining}
        residentId={residentId}
        scope={scope}
        offers={offers}
        onBack={() => setJoining(null)}
      />
    );
  }
  return (
    <Page id="apply-running">
      <Words size="title">{APPLY.running}</Words>
      <Words tone="soft">{FILING.runningWhy}</Words>
      {running.map((matter) => (
        <Card key={matter.id} tone="wheat">
          <Words strong>{`${matter.title} ${showNumber(matter.number)}`}</Words>
          {matter.mayOpen === false ? null : (
            <Button id="open-running" onTap={() => replaceWith('matter', { id: matter.id })}>
              {APPLY.openRunning}
            </Button>
          )}
          <Button id="join-running" kind="primary" onTap={() => setJoining(matter)}>
            {FILING.join}
          </Button>
          <Words size="caption" tone="soft">
            {FILING.joinWhy}
          </Words>
        </Card>
      ))}
      {apart ? (
        <>
          <TextField
            asked={{
              id: 'apart',
              label: FILING.apartWhy,
              required: true,
              example: FILING.apartHelp,
              error: asked && why.trim().length < 2 ? FILING.apartNeeded : undefined,
            }}
            value={why}
            most={200}
            onChange={setWhy}
          />
          <Button
            id="apply-anyway"
            kind="primary"
            onTap={() => (why.trim().length < 2 ? setAsked(true) : onApart(why.trim()))}
          >
            {FILING.apart}
          </Button>
        </>
      ) : (
        <Button id="apply-apart" kind="quiet" onTap={() => setApart(true)}>
          {FILING.apart}
        </Button>
      )}
    </Page>
  );
};
