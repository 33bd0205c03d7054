import { ISSUE_ITEM } from '@huiyin/shared/catalogue/certificates/rules';
import { getItem } from '@huiyin/shared/contracts/service';
import { CERTIFICATE } from '@huiyin/shared/labels/certificate';
import { GUIDE } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { useLoad } from '@/hooks/use-load';
import { usePersons, useScope } from '@/hooks/use-session';
import { AskHelp } from '@/parts/ask-help';
import { Loaded } from '@/parts/loaded';
import { api } from '@/platform/api';
import { canPrint, printPage } from '@/platform/browser';
import { findDraft } from '@/platform/drafts';
import { useDidShow, useRouter } from '@/platform/lifecycle';
import { go } from '@/platform/nav';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';
import { GuideParts } from '../../components/guide-parts';
import '@/ui/print.scss';

export default function GuidePage() {
  const id = useRouter().params.id ?? '';
  const scope = useScope();
  const [person] = usePersons();
  const village = person?.village?.id;
  const [begun, setBegun] = useState(false);
  useDidShow(() => setBegun(findDraft(scope, `apply:${id}`) !== undefined));
  const load = useLoad('public', `item:${id}:${village ?? ''}`, () =>
    api(getItem, { params: { id }, query: village ? { placeId: village } : {} }),
  );
  const canStart = load.status === 'ready' && load.data.fields.length > 0;
  return (
    <Page
      id="guide"
      footer={
        canStart ? (
          <Button id="start" kind="primary" onTap={() => go('apply', { id })}>
            {begun ? GUIDE.goOn : GUIDE.start}
          </Button>
        ) : null
      }
    >
      <Loaded load={load} lines={8}>
        {(item) => (
          <>
            <Words size="title">{item.plainName}</Words>
            {item.plainName === item.name ? null : (
              <Words size="caption" tone="soft">
                {item.name}
              </Words>
            )}
            <GuideParts item={item} />
            {canStart ? null : <Words strong>{GUIDE.formless}</Words>}
            {item.id === ISSUE_ITEM ? (
              <Button id="to-certificate" icon="search" onTap={() => go('certificate')}>
                {CERTIFICATE.guideDoor}
              </Button>
            ) : null}
            <AskHelp residentId={person?.id} />
            {canPrint() ? (
              <Button id="print" onTap={printPage}>
                {GUIDE.print}
              </Button>
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}
