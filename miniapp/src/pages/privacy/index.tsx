import { looked } from '@huiyin/shared/contracts/account';
import { PRIVACY } from '@huiyin/shared/labels/miniapp';
import { useLoad } from '@/hooks/use-load';
import { useScope } from '@/hooks/use-session';
import { Loaded } from '@/parts/loaded';
import { api } from '@/platform/api';
import { Row, Rows } from '@/ui/card';
import { sayMoment } from '@/ui/dates';
import { Page } from '@/ui/page';
import { Empty } from '@/ui/states';
import { Words } from '@/ui/words';

export default function PrivacyPage() {
  const scope = useScope();
  const load = useLoad(scope, 'looked', () => api(looked, {}));
  return (
    <Page title={PRIVACY.title} id="privacy">
      <Words tone="soft">{PRIVACY.why}</Words>
      <Loaded load={load}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="lock" title={PRIVACY.none} />
          ) : (
            <Rows>
              {items.map((item) => (
                <Row
                  key={`${item.at}-${item.who}-${item.what}`}
                  icon="lock"
                  title={PRIVACY.row(item.who, item.whose, item.what)}
                  sub={`${PRIVACY.reason(item.reason)} · ${sayMoment(item.at)}`}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Page>
  );
}
