import { sheets } from '@huiyin/shared/contracts/publicity';
import { ECHO } from '@huiyin/shared/labels/echo';
import { SHEETS } from '@huiyin/shared/labels/miniapp';
import { useLoad } from '@/hooks/use-load';
import { usePersons } from '@/hooks/use-session';
import { Loaded } from '@/parts/loaded';
import { api } from '@/platform/api';
import { useRouter } from '@/platform/lifecycle';
import { go } from '@/platform/nav';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { Empty } from '@/ui/states';
import { Words } from '@/ui/words';

const SheetList = ({ placeId }: { placeId: string }) => {
  const load = useLoad('public', `sheets:${placeId}`, () => api(sheets, { query: { placeId } }));
  return (
    <Loaded load={load}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={SHEETS.none} />
        ) : (
          items.map((sheet) => (
            <Card key={sheet.id} id={`sheet-${sheet.id}`} onTap={() => go('sheet', { id: sheet.id })}>
              <Words size="lead" strong>
                {sheet.title}
              </Words>
              <Words tone="soft">{sheet.dates}</Words>
            </Card>
          ))
        )
      }
    </Loaded>
  );
};

/** What hangs in the village for everybody to read; no login. */
export default function SheetListPage() {
  const { place } = useRouter().params;
  const [person] = usePersons();
  const placeId = place ?? person?.village?.id;
  return (
    <Page title={SHEETS.title} id="sheets">
      {placeId ? <SheetList placeId={placeId} /> : <Empty title={SHEETS.none} />}
      <Button id="sheets-echo" kind="quiet" onTap={() => go('echo', placeId ? { place: placeId } : {})}>
        {ECHO.door}
      </Button>
    </Page>
  );
}
