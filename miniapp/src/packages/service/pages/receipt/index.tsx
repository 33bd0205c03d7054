import { getMatter } from '@huiyin/shared/contracts/matter';
import { RECEIPT } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { useLoad } from '@/hooks/use-load';
import { useScope } from '@/hooks/use-session';
import { Loaded } from '@/parts/loaded';
import { owedTone } from '@/parts/matter-card';
import { api } from '@/platform/api';
import { useRouter } from '@/platform/lifecycle';
import { go, replaceWith } from '@/platform/nav';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { OwedLine } from '@/ui/owed-line';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';
import './index.scss';

export default function Receipt() {
  const id = useRouter().params.id ?? '';
  const scope = useScope();
  const load = useLoad(
    scope,
    `matter:${id}`,
    () => api(getMatter, { params: { id } }),
    ({ helping }) => helping !== true,
  );
  return (
    <Page
      id="receipt"
      footer={
        <>
          <Button id="receipt-look" kind="primary" onTap={() => replaceWith('matter', { id })}>
            {RECEIPT.look}
          </Button>
          <Button id="receipt-home" kind="quiet" onTap={() => go('home')}>
            {RECEIPT.home}
          </Button>
        </>
      }
    >
      <Alert kind="good" title={RECEIPT.title} />
      <Loaded load={load}>
        {(matter) => (
          <>
            <Card>
              <Words tone="soft">{matter.title}</Words>
              <Words size="caption" tone="soft">
                {RECEIPT.number}
              </Words>
              <View className="receipt__number" id="receipt-number">
                {matter.number}
              </View>
              <Words>{RECEIPT.keep}</Words>
              {matter.queryCode ? (
                <>
                  <Words strong id="receipt-code">
                    {RECEIPT.code(matter.queryCode)}
                  </Words>
                  <Words size="caption" tone="soft">
                    {RECEIPT.codeWhy}
                  </Words>
                </>
              ) : null}
            </Card>
            {matter.owed ? (
              <Card title={RECEIPT.next}>
                <OwedLine line={matter.owed.line} tone={owedTone(matter.owed)} />
              </Card>
            ) : null}
            {matter.notes.map((note) => (
              <Card key={note.title} title={note.title}>
                <Words>{note.text}</Words>
              </Card>
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}
