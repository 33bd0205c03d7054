import { listDrafts as draftsOfAccount } from '@huiyin/shared/contracts/draft';
import { myMatters } from '@huiyin/shared/contracts/matter';
import { MATTERS, STATUS } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { useLoad } from '@/hooks/use-load';
import { useScope } from '@/hooks/use-session';
import { Loaded } from '@/parts/loaded';
import { MatterCard } from '@/parts/matter-card';
import { ToSend } from '@/parts/to-send';
import { api } from '@/platform/api';
import { type Draft, listDrafts } from '@/platform/drafts';
import { useDidShow } from '@/platform/lifecycle';
import { go } from '@/platform/nav';
import { Heading, Row, Rows } from '@/ui/card';
import { sayMoment } from '@/ui/dates';
import { Page } from '@/ui/page';
import { Empty } from '@/ui/states';

const titleOf = (draft: Draft<unknown>) => (draft.content as { title?: string }).title ?? '';

/** Begun on another phone of this account. */
const useElsewhere = (scope: string) => {
  const [items, setItems] = useState<{ itemId: string; title: string; changedAt: number }[]>([]);
  useDidShow(() => {
    if (scope === 'guest') return;
    api(draftsOfAccount, {}).then(
      (found) => setItems(found.items),
      () => undefined,
    );
  });
  return items;
};

const Drafts = ({ scope }: { scope: string }) => {
  const [own, setDrafts] = useState(() => listDrafts(scope));
  const there = useElsewhere(scope).filter(
    ({ itemId }) => !own.some(({ what }) => what === `apply:${itemId}`),
  );
  const drafts = [
    ...own.map(({ what, draft }) => ({ what, title: titleOf(draft), changedAt: draft.changedAt })),
    ...there.map(({ itemId, ...rest }) => ({ what: `apply:${itemId}`, ...rest })),
  ];
  useDidShow(() => setDrafts(listDrafts(scope)));
  if (drafts.length === 0) return null;
  const open = (what: string) => {
    const [kind, id = ''] = what.split(':');
    if (kind === 'apply') go('apply', { id });
    else go('dispute');
  };
  return (
    <>
      <Heading>{MATTERS.drafts}</Heading>
      <Rows id="drafts">
        {drafts.map(({ what, title, changedAt }) => (
          <Row key={what} icon="papers" title={title} sub={sayMoment(changedAt)} onTap={() => open(what)} />
        ))}
      </Rows>
    </>
  );
};

export default function Matters() {
  const scope = useScope();
  const load = useLoad(scope, 'my-matters', () => api(myMatters, {}));
  return (
    <Page tab="matters" title={MATTERS.title} id="matters">
      <ToSend />
      <Loaded load={load} lines={6}>
        {({ open, closed }) => (
          <>
            {open.length === 0 ? (
              <Empty title={MATTERS.none} action={MATTERS.toServices} onAction={() => go('services')} />
            ) : null}
            {open.map((row) => (
              <MatterCard key={row.id} row={row} />
            ))}
            <Drafts scope={scope} key={scope} />
            {closed.length > 0 ? <Heading>{MATTERS.closed}</Heading> : null}
            {closed.map((row) => (
              <MatterCard key={row.id} row={row} />
            ))}
          </>
        )}
      </Loaded>
      <Rows>
        <Row id="to-look-up" icon="search" title={STATUS.title} onTap={() => go('lookUp')} />
      </Rows>
    </Page>
  );
}
