import { myMatters } from '@huiyin/shared/contracts/matter';
import { listNotices } from '@huiyin/shared/contracts/notice';
import { HOME, NOTICES } from '@huiyin/shared/labels/miniapp';
import { useLoad } from '@/hooks/use-load';
import { Loaded } from '@/parts/loaded';
import { MatterCard } from '@/parts/matter-card';
import { ToSend } from '@/parts/to-send';
import { api } from '@/platform/api';
import { go } from '@/platform/nav';
import { Card, Heading, Row, Rows, Tag } from '@/ui/card';
import { sayMoment } from '@/ui/dates';
import { Words } from '@/ui/words';
import { Doors } from './doors';
import { homeOf } from './home-of';

/** What concerns the one who is signed in: first what waits for him, then the answer owed soonest. */
export const Mine = ({ scope }: { scope: string }) => {
  const matters = useLoad(scope, 'my-matters', () => api(myMatters, {}));
  const notices = useLoad(scope, 'notices', () => api(listNotices, {}));
  const home = homeOf(
    matters.status === 'ready' ? matters.data.open : [],
    notices.status === 'ready' ? notices.data.items : [],
  );
  return (
    <>
      <ToSend />
      {home.waiting.length + home.toAnswer.length > 0 ? <Heading>{HOME.waits}</Heading> : null}
      {home.toAnswer.map((notice) => (
        <Card key={notice.id} tone="wheat" onTap={() => go('notice', { id: notice.id })}>
          <Tag tone="wheat">{NOTICES.waits}</Tag>
          <Words size="lead" strong>
            {notice.title}
          </Words>
        </Card>
      ))}
      {home.waiting.map((row) => (
        <MatterCard key={row.id} row={row} />
      ))}
      <Loaded load={matters} lines={3}>
        {({ open }) =>
          home.nearest ? (
            <>
              <Heading more={HOME.openMatters(open.length)} onMore={() => go('matters')}>
                {HOME.owes}
              </Heading>
              <MatterCard row={home.nearest} />
            </>
          ) : null
        }
      </Loaded>
      <Doors unread={home.unread} />
      {home.newest.length > 0 ? (
        <>
          <Heading more={HOME.all} onMore={() => go('notices')}>
            {HOME.newest}
          </Heading>
          <Rows>
            {home.newest.map((notice) => (
              <Row
                key={notice.id}
                icon="bell"
                title={notice.title}
                sub={sayMoment(notice.at)}
                aside={notice.read ? null : <Tag tone="wheat">{NOTICES.unread}</Tag>}
                onTap={() => go('notice', { id: notice.id })}
              />
            ))}
          </Rows>
        </>
      ) : null}
    </>
  );
};
