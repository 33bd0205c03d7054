import { queue } from '@huiyin/shared/contracts/queue';
import { MATTERS, STAFF } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useLoad } from '@/hooks/use-load';
import { Loaded } from '@/parts/loaded';
import { type MatterRow, owedTone, owedWord } from '@/parts/matter-card';
import { staffApi } from '@/platform/api';
import { go } from '@/platform/nav';
import { Card, Tag } from '@/ui/card';
import { OwedLine } from '@/ui/owed-line';
import { Empty } from '@/ui/states';
import { Words } from '@/ui/words';
import './queue-list.scss';

const VIEWS = ['desk', 'mine', 'late'] as const;
type View_ = (typeof VIEWS)[number];

const sayCount = ({ n, more }: { n: number; more: boolean }) => (more ? `${n}+` : String(n));

const RowCard = ({ row }: { row: MatterRow }) => (
  <Card onTap={() => go('staffMatter', { id: row.id })} id={`queue-${row.number.replace(/\W/g, '')}`}>
    {row.owed ? <OwedLine line={row.owed.line} tone={owedTone(row.owed)} word={owedWord(row.owed)} /> : null}
    <Words strong names={[row.applicant]}>
      {[row.title, row.applicant].filter(Boolean).join(' · ')}
    </Words>
    <Words size="caption" tone="soft">
      {`${row.from} · ${MATTERS.number(row.number)}`}
    </Words>
    {row.holder ? <Tag tone="soft">{STAFF.claimed(row.holder.name)}</Tag> : null}
  </Card>
);

/** The owed answers of this desk, soonest first. */
export const QueueList = ({ scope }: { scope: string }) => {
  const [view, setView] = useState<View_>('desk');
  const load = useLoad(scope, `queue:${view}`, () => staffApi(queue, { query: { view, limit: 50 } }));
  return (
    <Loaded load={load} lines={6}>
      {({ items, counts }) => (
        <>
          <View className="views" ariaRole="tablist">
            {VIEWS.map((one) => (
              <View
                key={one}
                id={`view-${one}`}
                className={`views__one${one === view ? ' views__one--on' : ''}`}
                ariaRole="tab"
                onClick={() => setView(one)}
              >
                {`${STAFF.views[one]} ${counts[one] ? sayCount(counts[one]) : ''}`}
              </View>
            ))}
          </View>
          {items.length === 0 ? <Empty icon="check" title={STAFF.nothingOwed} /> : null}
          {items.map((row) => (
            <RowCard key={row.id} row={row} />
          ))}
        </>
      )}
    </Loaded>
  );
};
