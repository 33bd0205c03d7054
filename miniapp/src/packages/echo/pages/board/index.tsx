import { echoBoard } from '@huiyin/shared/contracts/echo';
import { ECHO, sayMonth } from '@huiyin/shared/labels/echo';
import { useState } from 'react';
import { useLoad } from '@/hooks/use-load';
import { Loaded } from '@/parts/loaded';
import { nameless } from '@/platform/api';
import { useRouter } from '@/platform/lifecycle';
import { scrollToTop } from '@/platform/nav';
import { sayMoment } from '@/ui/dates';
import { Page } from '@/ui/page';
import { Empty } from '@/ui/states';
import { Words } from '@/ui/words';
import { Board } from '../../components/board';
import { How } from '../../components/how';
import { Months } from '../../components/months';

const Boards = ({ placeId }: { placeId: string | undefined }) => {
  const [month, setMonth] = useState<string>();
  const load = useLoad('public', `echo:${placeId ?? ''}:${month ?? ''}`, () =>
    nameless(echoBoard, { query: { placeId, month } }),
  );
  const pick = (next: string) => {
    setMonth(next);
    scrollToTop();
  };
  return (
    <Loaded load={load} lines={8}>
      {(echo) => (
        <>
          {echo.boards.length === 0 ? <Empty title={ECHO.none} /> : null}
          {echo.boards.map((board) => (
            <Board key={board.centreId} board={board} month={sayMonth(echo.month)} />
          ))}
          <Words size="caption" tone="soft">
            {ECHO.counted(sayMoment(echo.at))}
          </Words>
          <How />
          <Months months={echo.months} now={echo.month} onPick={pick} />
        </>
      )}
    </Loaded>
  );
};

/** 回音榜: how the village's station and the town's centre kept their word last month; no login, no name, no number under five. */
export default function EchoBoardPage() {
  const { place } = useRouter().params;
  return (
    <Page title={ECHO.title} id="echo">
      <Words>{ECHO.lead}</Words>
      <Boards placeId={place} />
    </Page>
  );
}
