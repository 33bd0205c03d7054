import { ASK_DESK } from '@huiyin/shared/labels/ask';
import { GUIDE_MORE, howToBring } from '@huiyin/shared/labels/guide';
import { GUIDE } from '@huiyin/shared/labels/miniapp';
import { QRCode } from 'antd';
import type { Guide } from './ask-data';

type Material = Guide['materials'][number];

const Paper = ({ material }: { material: Material }) => (
  <p>
    □ <strong>{material.plainName}</strong>（{howToBring(material)}）{material.whenText}
    {material.whereToGet && !material.replacedBy ? ` ${GUIDE.whereToGet(material.whereToGet)}` : ''}
  </p>
);

/** Where the phone opens the same guide. */
const guideUrl = (id: string): string =>
  `${window.location.origin}/m/#/packages/service/pages/guide/index?id=${encodeURIComponent(id)}`;

/** 办事指南 on one page: can I, what to bring, how long, where and when, whom to call, how to complain. */
export const GuideSheet = ({ guide }: { guide: Guide }) => (
  <>
    <p className="print-centre">{guide.desk.centre}</p>
    <h1>
      {ASK_DESK.guideSheet}：{guide.plainName}
    </h1>
    <p className="print-centre">{guide.name}</p>
    <section>
      <h3>{GUIDE.canI}</h3>
      {guide.canI.map((line) => (
        <p key={line}>· {line}</p>
      ))}
    </section>
    <section>
      <h3>{GUIDE.bring}</h3>
      {guide.materials.map((material) => (
        <Paper key={material.slot} material={material} />
      ))}
    </section>
    <section>
      <h3>{GUIDE.howLong}</h3>
      <p>
        <strong>{guide.howLong}</strong>　
        {guide.recent && GUIDE.recent(guide.recent.closed, guide.recent.medianDays)}
      </p>
      <p>
        {guide.result}
        {guide.decides ? GUIDE_MORE.decides(guide.decides) : ''}　{guide.fee}
      </p>
    </section>
    <section>
      <h3>{GUIDE.where}</h3>
      <p>
        {guide.desk.centre} {guide.desk.window}　
        {[guide.desk.address, guide.desk.floor].filter(Boolean).join(' ')}
      </p>
      <p>{GUIDE.open(guide.desk.open)}</p>
      {guide.desk.phone && <p>{GUIDE.phone(guide.desk.phone)}</p>}
      {guide.desk.complain && <p>{GUIDE.complain(guide.desk.complain)}</p>}
    </section>
    <div className="print-code">
      <QRCode type="svg" value={guideUrl(guide.id)} size={96} bordered={false} />
      <p>{ASK_DESK.scan}</p>
    </div>
    {guide.localReview && <p className="small">{GUIDE.localReview}</p>}
  </>
);
