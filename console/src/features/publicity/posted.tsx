import { getSheet, objections } from '@huiyin/shared/contracts/publicity';
import { AT_DESK } from '@huiyin/shared/labels/desk';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../platform/api';
import { sayMoment, sayShortDate } from '../../ui/moment';
import type { MatterView } from '../matter/types';
import { PrintFrame } from '../print/print-frame';
import { PublicSheet } from './public-sheet';

/** The sheet of a matter: whether it hangs, until when; to be printed; what was said against it, for those who may read that. */
export const Posted = ({ view }: { view: MatterView }) => {
  const { sheet } = view;
  const [printing, setPrinting] = useState(false);
  const shown = useQuery({
    queryKey: ['sheet', sheet?.id],
    queryFn: () => api(getSheet, { params: { id: sheet?.id ?? '' } }),
    enabled: printing && sheet?.up === true,
  });
  if (!sheet) return null;
  return (
    <section className="reading-section">
      <h3>{AT_DESK.sheet}</h3>
      <p className="spread">
        <span>
          {sheet.up
            ? AT_DESK.sheetUp(sayShortDate(sheet.until))
            : AT_DESK.sheetDown(sayShortDate(sheet.until))}
        </span>
        {sheet.up && <Button onClick={() => setPrinting(true)}>{AT_DESK.sheetPrint}</Button>}
      </p>
      {!sheet.up && <Objections matterId={view.id} />}
      {shown.data && (
        <PrintFrame
          title={AT_DESK.sheetPrint}
          open={printing}
          paper="a4"
          of={shown.data}
          pdf={{ url: `/api/publicity/${encodeURIComponent(sheet.id)}/sheet.pdf`, name: shown.data.title }}
          onClose={() => setPrinting(false)}
        >
          <PublicSheet sheet={shown.data} />
        </PrintFrame>
      )}
    </section>
  );
};

/** Nobody's name stands with them. To whoever may not read them they are as if absent. */
const Objections = ({ matterId }: { matterId: string }) => {
  const asked = useQuery({
    queryKey: ['objections', matterId],
    queryFn: () => api(objections, { params: { id: matterId } }),
    retry: false,
  });
  if (!asked.data || asked.data.items.length === 0) return null;
  return (
    <>
      <h3>{AT_DESK.objections}</h3>
      <dl>
        {asked.data.items.map((o) => (
          <div key={o.id} className="pair">
            <dt>{sayMoment(o.at)}</dt>
            <dd className="pre">{o.words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};
