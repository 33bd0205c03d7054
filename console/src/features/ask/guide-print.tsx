import { search } from '@huiyin/shared/catalogue/search';
import { ASK_DESK } from '@huiyin/shared/labels/ask';
import { Button, Radio, Select } from 'antd';
import { useState } from 'react';
import type { Paper } from '../../platform/print';
import { Told } from '../../ui/told';
import { PAPERS } from '../print/papers';
import { PrintFrame } from '../print/print-frame';
import { useStaff } from '../session/session';
import { useGuide, useItems } from './ask-data';
import { GuideSheet } from './guide-sheet';

/** The guide of an item on paper, A4 or slip, for who asks at the counter. */
export const GuidePrint = () => {
  const staff = useStaff();
  const items = useItems();
  const [words, setWords] = useState('');
  const [id, setId] = useState<string | null>(null);
  const [printing, setPrinting] = useState(false);
  const [paper, setPaper] = useState<Paper>('a4');
  const guide = useGuide(id, staff.posts[0]?.place.id);
  const all = items.data?.items ?? [];
  const found = words.trim() === '' ? all : search(all, words);
  return (
    <section className="card stack">
      <h2>{ASK_DESK.guide}</h2>
      <p className="soft small">{ASK_DESK.guideHint}</p>
      <div className="row row-wrap">
        <Select
          showSearch
          className="grow"
          aria-label={ASK_DESK.item}
          placeholder={ASK_DESK.item}
          filterOption={false}
          onSearch={setWords}
          value={id}
          options={found.map((item) => ({ value: item.id, label: item.plainName }))}
          onChange={setId}
        />
        <Button
          type="primary"
          disabled={!guide.data}
          loading={guide.isFetching}
          onClick={() => setPrinting(true)}
        >
          {ASK_DESK.printGuide}
        </Button>
      </div>
      <Told error={guide.error} />
      {guide.data && (
        <PrintFrame
          title={ASK_DESK.guideSheet}
          open={printing}
          paper={paper}
          of={guide.data}
          onClose={() => setPrinting(false)}
          choices={
            <Radio.Group value={paper} options={PAPERS} onChange={(e) => setPaper(e.target.value as Paper)} />
          }
        >
          <GuideSheet guide={guide.data} />
        </PrintFrame>
      )}
    </section>
  );
};
