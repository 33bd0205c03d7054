import type { myMatters } from '@huiyin/shared/contracts/matter';
import type { Reply } from '@huiyin/shared/contracts/route';
import { MATTERS } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { go } from '@/platform/nav';
import { Card, Tag } from '@/ui/card';
import { OwedLine, type OwedTone } from '@/ui/owed-line';
import { Words } from '@/ui/words';
import './matter-card.scss';

export type MatterRow = Reply<typeof myMatters>['open'][number];
export type Owed = NonNullable<MatterRow['owed']>;

export const owedTone = ({ late, dueSoon }: Owed): OwedTone => (late ? 'late' : dueSoon ? 'soon' : 'plain');

export const owedWord = ({ late, dueSoon }: Owed): string | undefined =>
  late ? MATTERS.late : dueSoon ? MATTERS.soon : undefined;

/** One matter in a list: what is owed stands first under its name. */
export const MatterCard = ({ row }: { row: MatterRow }) => (
  <Card onTap={() => go('matter', { id: row.id })} id={`matter-${row.number.replace(/\W/g, '')}`}>
    <View className="matter-card__head">
      <View className="matter-card__title">
        <Words size="lead" strong>
          {row.title}
        </Words>
      </View>
      <Tag tone={row.waitsForMe ? 'wheat' : row.open ? 'pine' : 'soft'}>{row.stateLabel}</Tag>
    </View>
    {row.owed ? <OwedLine line={row.owed.line} tone={owedTone(row.owed)} word={owedWord(row.owed)} /> : null}
    <Words size="caption" tone="soft" names={[row.applicant]}>
      {`${MATTERS.for(row.applicant)} · ${MATTERS.number(row.number)}`}
    </Words>
  </Card>
);
