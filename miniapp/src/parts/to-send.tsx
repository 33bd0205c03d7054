import { FILING } from '@huiyin/shared/labels/filing';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useDidShow } from '@/platform/lifecycle';
import { go } from '@/platform/nav';
import { useSignal } from '@/platform/signal';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card, Heading, Tag } from '@/ui/card';
import { sayMoment } from '@/ui/dates';
import { Dialog } from '@/ui/overlay';
import { Words } from '@/ui/words';
import { arrived, sayArrived, type ToFile, toFile } from './to-file';

const Waiting = ({ row, onCancel }: { row: ToFile; onCancel: () => void }) => (
  <Card tone={row.refused ? 'brick' : 'wheat'}>
    <Words size="lead" strong>
      {row.label}
    </Words>
    <Words size="caption" tone="soft">
      {sayMoment(row.recordedAt)}
    </Words>
    {row.refused ? (
      <Words tone="brick">{`${FILING.refused}：${row.refused}`}</Words>
    ) : (
      <Tag tone="wheat">{FILING.kept}</Tag>
    )}
    {row.refused ? (
      <Button
        small
        id="to-send-open"
        onTap={() => {
          toFile.take(row.requestKey);
          go('apply', { id: row.body.itemId });
        }}
      >
        {FILING.goOn}
      </Button>
    ) : null}
    <Button small kind="quiet" id="to-send-cancel" onTap={onCancel}>
      {FILING.cancel}
    </Button>
  </Card>
);

/** What was handed in without a signal, and what of it has arrived since: always in sight, never silent. */
export const ToSend = () => {
  const rows = useSignal(toFile.rows);
  const busy = useSignal(toFile.busy);
  const there = useSignal(arrived);
  const [leaving, setLeaving] = useState<ToFile | null>(null);
  useDidShow(() => void toFile.send());
  return (
    <>
      {there.map(({ id, label }) => (
        <Alert key={id} kind="good" id="to-send-arrived" title={`${label}：${FILING.sent}`}>
          <View>
            <Button
              small
              id="to-send-look"
              onTap={() => {
                sayArrived(id);
                go('matter', { id });
              }}
            >
              {FILING.sentLook}
            </Button>
          </View>
        </Alert>
      ))}
      {rows.length > 0 ? <Heading>{FILING.waitsTitle}</Heading> : null}
      {rows.map((row) => (
        <Waiting key={row.requestKey} row={row} onCancel={() => setLeaving(row)} />
      ))}
      {rows.some((row) => !row.refused) ? (
        <Button id="to-send-now" disabled={busy} onTap={toFile.send}>
          {busy ? FILING.sending : FILING.sendNow}
        </Button>
      ) : null}
      {leaving ? (
        <Dialog
          danger
          title={FILING.cancel}
          text={FILING.cancelSure}
          yes={FILING.cancel}
          no={FILING.keep}
          onYes={() => {
            toFile.take(leaving.requestKey);
            setLeaving(null);
          }}
          onNo={() => setLeaving(null)}
        />
      ) : null}
    </>
  );
};
