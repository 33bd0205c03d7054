import { getSheet } from '@huiyin/shared/contracts/publicity';
import { SHEETS } from '@huiyin/shared/labels/miniapp';
import { useLoad } from '@/hooks/use-load';
import { AnswerRow } from '@/parts/answer-sections';
import { Loaded } from '@/parts/loaded';
import { api } from '@/platform/api';
import { useRouter } from '@/platform/lifecycle';
import { callNumber } from '@/platform/phone';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';
import { Objection } from '../../components/objection';

/** One sheet as it hangs on the wall, and how to say that one disagrees. */
export default function SheetPage() {
  const id = useRouter().params.id ?? '';
  const load = useLoad(null, `sheet:${id}`, () => api(getSheet, { params: { id } }));
  return (
    <Page id="sheet">
      <Loaded load={load} lines={6}>
        {(sheet) => (
          <>
            <Words size="title">{sheet.title}</Words>
            <Words>{sheet.lead}</Words>
            <Card>
              {sheet.rows.map((row) => (
                <AnswerRow key={row.label} label={row.label} value={row.value} />
              ))}
            </Card>
            <Words>{sheet.dates}</Words>
            <Words tone="soft">{sheet.foot}</Words>
            <Words>{sheet.objectHow}</Words>
            {sheet.phone ? (
              <Button icon="phone" onTap={() => callNumber(sheet.phone as string)}>
                {SHEETS.call}
              </Button>
            ) : null}
            <Objection id={sheet.id} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
