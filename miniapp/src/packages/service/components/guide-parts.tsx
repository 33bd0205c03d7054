import { GUIDE_MORE, howToBring } from '@huiyin/shared/labels/guide';
import { GUIDE } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { callNumber } from '@/platform/phone';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card, Tag } from '@/ui/card';
import { Words } from '@/ui/words';
import type { Guide, Material } from '../rules/steps';
import { Eligibility } from './eligibility';
import { Sample } from './sample';
import './guide-parts.scss';

const Paper = ({ material }: { material: Material }) => (
  <View className="paper">
    <View className="paper__head">
      <Words strong>{material.plainName}</Words>
      {material.replacedBy ? null : (
        <Tag tone={material.required ? 'wheat' : 'soft'}>{material.required ? GUIDE.must : GUIDE.maybe}</Tag>
      )}
    </View>
    <Words size="caption" tone="soft">
      {[howToBring(material), material.whenText].filter(Boolean).join(' · ')}
    </Words>
    {material.whereToGet && !material.replacedBy ? (
      <Words size="caption" tone="soft">
        {GUIDE.whereToGet(material.whereToGet)}
      </Words>
    ) : null}
    {material.replacedBy ? null : <Sample material={material} />}
  </View>
);

const Desk = ({ desk }: { desk: Guide['desk'] }) => (
  <Card title={GUIDE.where} id="guide-where">
    <Words strong>{desk.centre}</Words>
    <Words strong>{desk.window}</Words>
    {desk.address ? <Words>{[desk.address, desk.floor].filter(Boolean).join(' ')}</Words> : null}
    <Words>{GUIDE.open(desk.open)}</Words>
    {desk.phone ? (
      <>
        <Words>{GUIDE.phone(desk.phone)}</Words>
        <Button id="guide-call" icon="phone" onTap={() => callNumber(desk.phone as string)}>
          {GUIDE.call}
        </Button>
      </>
    ) : null}
    {desk.complain ? (
      <Words size="caption" tone="soft">
        {GUIDE.complain(desk.complain)}
      </Words>
    ) : null}
  </Card>
);

/** Can I? What do I bring? How long? Where, and when is it open? In this order. */
export const GuideParts = ({ item }: { item: Guide }) => (
  <>
    {item.localReview ? <Alert kind="attention" title={GUIDE.localReview} /> : null}
    <Card title={GUIDE.canI} id="guide-can">
      {item.canI.map((line) => (
        <View key={line} className="bullet">
          <Words>{line}</Words>
        </View>
      ))}
    </Card>
    <Eligibility item={item} />
    <Card title={GUIDE.bring} id="guide-bring">
      {item.materials.map((material) => (
        <Paper key={material.slot} material={material} />
      ))}
    </Card>
    <Card title={GUIDE.howLong} id="guide-long">
      <Words strong>{item.howLong}</Words>
      {item.recent ? (
        <Words tone="soft">{GUIDE.recent(item.recent.closed, item.recent.medianDays)}</Words>
      ) : null}
      {item.statutoryText ? (
        <Words size="caption" tone="soft">
          {item.statutoryText}
        </Words>
      ) : null}
    </Card>
    <Desk desk={item.desk} />
    <Card>
      <Words size="caption" tone="soft">
        {GUIDE.result}
      </Words>
      <Words>{item.result}</Words>
      {item.handsOut ? <Words>{GUIDE_MORE.handsOut(item.handsOut.map((one) => one.plainName))}</Words> : null}
      {item.decides ? <Words>{GUIDE_MORE.decides(item.decides)}</Words> : null}
      <Words size="caption" tone="soft">
        {GUIDE.fee}
      </Words>
      <Words>{item.fee}</Words>
    </Card>
    {item.jump ? (
      <Card title={GUIDE_MORE.jumpTitle} id="guide-jump">
        <Words>{GUIDE_MORE.jump(item.jump.name, item.jump.where)}</Words>
      </Card>
    ) : null}
    {item.bases.length > 0 ? (
      <Card title={GUIDE.bases}>
        {item.bases.map((base) => (
          <Words key={base} size="caption" tone="soft">
            {base}
          </Words>
        ))}
      </Card>
    ) : null}
  </>
);
