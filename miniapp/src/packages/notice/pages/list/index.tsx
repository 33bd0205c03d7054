import { listNotices } from '@huiyin/shared/contracts/notice';
import { NOTICES, SHEETS } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { useLoad } from '@/hooks/use-load';
import { useScope } from '@/hooks/use-session';
import { Loaded } from '@/parts/loaded';
import { api } from '@/platform/api';
import { go } from '@/platform/nav';
import { Card, Row, Rows, Tag } from '@/ui/card';
import { sayMoment } from '@/ui/dates';
import { Page } from '@/ui/page';
import { Empty } from '@/ui/states';
import { Words } from '@/ui/words';
import { urgentFirst } from '../../rules/order';

export default function NoticeList() {
  const scope = useScope();
  const load = useLoad(scope, 'notices', () => api(listNotices, {}));
  return (
    <Page title={NOTICES.title} id="notices">
      <Rows>
        <Row id="to-sheets" icon="papers" title={SHEETS.title} onTap={() => go('sheets')} />
      </Rows>
      <Loaded load={load} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="bell" title={NOTICES.none} />
          ) : (
            urgentFirst(items).map((notice) => (
              <Card key={notice.id} id={`notice-${notice.id}`} onTap={() => go('notice', { id: notice.id })}>
                <View className="tags">
                  {notice.urgent ? <Tag tone="brick">{NOTICES.urgent}</Tag> : null}
                  {notice.waitsForMe ? <Tag tone="wheat">{NOTICES.waits}</Tag> : null}
                  {notice.read ? null : <Tag>{NOTICES.unread}</Tag>}
                  {notice.over ? <Tag tone="soft">{NOTICES.over}</Tag> : null}
                </View>
                <Words size="lead" strong={!notice.read}>
                  {notice.title}
                </Words>
                <Words size="caption" tone="soft">
                  {sayMoment(notice.at)}
                </Words>
              </Card>
            ))
          )
        }
      </Loaded>
    </Page>
  );
}
