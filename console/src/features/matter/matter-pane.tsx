import { MATTER } from '@huiyin/shared/labels/console';
import { useMemo, useState } from 'react';
import { useShortcuts } from '../../platform/shortcuts';
import { Asked } from '../../ui/list-states';
import { OwedLine } from '../../ui/owed-line';
import { type Marking, MarkingProvider } from '../fields/marking';
import { CopySheet } from '../outside/copy-sheet';
import { PrintDialog } from '../print/print-dialog';
import { useStaff } from '../session/session';
import { ActionList } from './action-list';
import { inOrder } from './action-order';
import { ActionPanel } from './action-panel';
import { Beside } from './beside';
import { useMatter, useRelease } from './matter-data';
import { MatterHead } from './matter-head';
import { MatterReading } from './matter-reading';
import { Papers } from './papers';
import type { MatterView } from './types';
import './matter-pane.css';

/** One matter: the owed answer first, papers beside what was filled in, what may be done now. */
export const MatterPane = ({ id }: { id: string }) => {
  const staff = useStaff();
  const asked = useMatter(id, staff);
  return (
    <section className="matter" aria-label={MATTER.answers}>
      <Asked query={asked} rows={10}>
        {asked.data && <Matter view={asked.data} />}
      </Asked>
    </section>
  );
};

const Matter = ({ view }: { view: MatterView }) => {
  const staff = useStaff();
  const [acting, setActing] = useState<string | null>(null);
  const [printing, setPrinting] = useState(false);
  const [copying, setCopying] = useState(false);
  const [marking, setMarking] = useState<Marking | null>(null);
  const shared = useMemo(() => ({ marking, setMarking }), [marking]);
  const release = useRelease();
  const allowed = view.allowed.find((a) => a.action === acting);
  const { main, aside } = inOrder(view.allowed);
  const digits = Object.fromEntries(
    [...main, ...aside].slice(0, 9).map((a, i) => [String(i + 1), () => setActing(a.action)]),
  );
  useShortcuts(
    {
      ...digits,
      p: () => setPrinting(true),
      x: () => view.holder?.id === staff.id && release.mutate(view.id),
      ...(acting ? { esc: () => setActing(null) } : {}),
    },
    1,
  );
  const mayCopy = view.kind === 'service' && view.open && view.holder?.id === staff.id;
  const hasPapers = view.papers.some((p) => p.files.length > 0);
  return (
    <MarkingProvider value={shared}>
      <MatterHead
        view={view}
        onPrint={() => setPrinting(true)}
        onCopy={mayCopy ? () => setCopying(true) : undefined}
        onRelease={() => release.mutate(view.id)}
      />
      <OwedLine owed={view.owed} closed={view.endingLabel ?? view.stateLabel} />
      <Beside view={view} />
      <div className={`matter-body ${hasPapers ? '' : 'matter-plain'}`}>
        {hasPapers && <Papers papers={view.papers} />}
        <div className="matter-side">
          {acting ? (
            <ActionPanel
              key={`${view.id}.${acting}`}
              view={view}
              action={acting}
              allowed={allowed}
              onDone={() => setActing(null)}
              onClose={() => setActing(null)}
            />
          ) : (
            <ActionList allowed={view.allowed} onPick={setActing} />
          )}
          <MatterReading view={view} papersBeside={hasPapers} />
        </div>
      </div>
      {copying && <CopySheet view={view} onClose={() => setCopying(false)} />}
      <PrintDialog view={view} open={printing} onClose={() => setPrinting(false)} />
    </MarkingProvider>
  );
};
