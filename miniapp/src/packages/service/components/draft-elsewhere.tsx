import { FILING } from '@huiyin/shared/labels/filing';
import { UI } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import type { SharedDraft } from '../hooks/use-shared-draft';
import { answerKeyOf } from '../rules/draft-parts';
import type { Guide } from '../rules/steps';

const partWords = (item: Guide, part: string): string => {
  const key = answerKeyOf(part);
  if (key !== undefined) return item.fields.find((field) => field.key === key)?.label ?? key;
  return { who: FILING.newerWho, papers: FILING.newerPapers }[part] ?? FILING.newerMore;
};

/** What another phone did to this form, and whether this one can keep it. */
export const DraftElsewhere = ({
  item,
  shared,
  full,
}: {
  item: Guide;
  shared: SharedDraft;
  full: boolean;
}) => {
  const { newer, goneOn, safe } = shared.elsewhere;
  return (
    <>
      {full ? (
        <Alert
          kind="attention"
          id="storage-full"
          title={FILING.full}
          text={safe ? FILING.fullSafe : FILING.fullUnsafe}
        />
      ) : null}
      {newer.length > 0 || goneOn ? (
        <Alert
          id="draft-elsewhere"
          title={
            goneOn
              ? FILING.shared
              : FILING.newer([...new Set(newer.map((part) => partWords(item, part)))].join('、'))
          }
        >
          <View>
            <Button small kind="quiet" id="draft-elsewhere-seen" onTap={shared.seen}>
              {UI.seen}
            </Button>
          </View>
        </Alert>
      ) : null}
    </>
  );
};
