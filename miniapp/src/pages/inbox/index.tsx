import { inbox, readInbox } from '@huiyin/shared/contracts/account';
import { INBOX } from '@huiyin/shared/labels/miniapp';
import { useEffect } from 'react';
import { useLoad } from '@/hooks/use-load';
import { useScope } from '@/hooks/use-session';
import { Loaded } from '@/parts/loaded';
import { api } from '@/platform/api';
import { go } from '@/platform/nav';
import { Card, Tag } from '@/ui/card';
import { sayMoment } from '@/ui/dates';
import { Page } from '@/ui/page';
import { Empty } from '@/ui/states';
import { Words } from '@/ui/words';

export default function Inbox() {
  const scope = useScope();
  const load = useLoad(scope, 'inbox', () => api(inbox, { query: {} }));
  const unread =
    load.status === 'ready' ? load.data.items.filter((item) => !item.read).map((item) => item.id) : [];
  const key = unread.join(' ');
  useEffect(() => {
    if (key !== '') api(readInbox, { body: { ids: key.split(' ') } }).catch(() => undefined);
  }, [key]);
  const open = (item: { matterId: string | null; noticeId: string | null }) => {
    if (item.matterId) go('matter', { id: item.matterId });
    else if (item.noticeId) go('notice', { id: item.noticeId });
  };
  return (
    <Page title={INBOX.title} id="inbox">
      <Loaded load={load}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="bell" title={INBOX.none} />
          ) : (
            items.map((item) => (
              <Card key={item.id} onTap={item.matterId || item.noticeId ? () => open(item) : undefined}>
                {item.read ? null : <Tag tone="wheat">{INBOX.unread}</Tag>}
                <Words strong>{item.title}</Words>
                <Words>{item.text}</Words>
                <Words size="caption" tone="soft">
                  {sayMoment(item.at)}
                </Words>
              </Card>
            ))
          )
        }
      </Loaded>
    </Page>
  );
}
