import type { echoBoard } from '@huiyin/shared/contracts/echo';
import type { Reply } from '@huiyin/shared/contracts/route';
import { ECHO, sayCell } from '@huiyin/shared/labels/echo';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Words } from '@/ui/words';
import './board.scss';

type BoardView = Reply<typeof echoBoard>['boards'][number];

const Line = ({ label, value }: { label: string; value: string }) => (
  <View className="echo__line">
    <Words>{label}</Words>
    <Words size="lead" strong>
      {value}
    </Words>
  </View>
);

/** One centre's month: a sentence and its number a line. */
export const Board = ({
  board: { centreId, name, cells, medianDays },
  month,
}: {
  board: BoardView;
  month: string;
}) => (
  <Card id={`echo-${centreId}`} title={ECHO.of(name, month)}>
    {cells.received.is === 'n' ? (
      <>
        <Line label={ECHO.received} value={sayCell(cells.received)} />
        <Line label={ECHO.kept} value={sayCell(cells.kept)} />
        <Line label={ECHO.atOnce} value={sayCell(cells.atOnce)} />
        <Line label={ECHO.returned} value={sayCell(cells.returned)} />
        <Line label={ECHO.median} value={medianDays === null ? ECHO.hidden : ECHO.days(medianDays)} />
        <Line label={ECHO.satisfied} value={sayCell(cells.satisfied)} />
        <Line label={ECHO.unsatisfied} value={sayCell(cells.unsatisfied)} />
        <Line label={ECHO.silent} value={sayCell(cells.silent)} />
      </>
    ) : (
      <Words>{ECHO.thin}</Words>
    )}
    <Line label={ECHO.owedNow} value={sayCell(cells.owedNow)} />
  </Card>
);
