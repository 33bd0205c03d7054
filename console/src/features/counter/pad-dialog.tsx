import { getPad, listPads, PAD_MOST, printPad } from '@huiyin/shared/contracts/pad';
import { PAD } from '@huiyin/shared/labels/paper-forms';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../platform/api';
import { useSameKey } from '../../platform/request-key';
import { Asked } from '../../ui/list-states';
import { sayMoment } from '../../ui/moment';
import { Told } from '../../ui/told';
import { PrintFrame } from '../print/print-frame';
import { type Pad, PadSheets } from './pad-sheets';

const USUAL = 10;

/** The pad of paper forms: numbers are reserved, and the sheets go to the printer; older pads may be printed again. */
export const PadDialog = () => {
  const [open, setOpen] = useState(false);
  const [printing, setPrinting] = useState<Pad | null>(null);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{PAD.title}</Button>
      <Modal
        open={open && printing === null}
        title={PAD.title}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <Pads onPad={setPrinting} />
      </Modal>
      {printing && (
        <PrintFrame title={PAD.title} open paper="a4" of={printing.id} onClose={() => setPrinting(null)}>
          <PadSheets pad={printing} />
        </PrintFrame>
      )}
    </>
  );
};

const Pads = ({ onPad }: { onPad: (pad: Pad) => void }) => {
  const client = useQueryClient();
  const [forms, setForms] = useState(USUAL);
  const keyOf = useSameKey();
  const asked = useQuery({ queryKey: ['pads'], queryFn: () => api(listPads, {}) });
  const printing = useMutation({
    mutationFn: () =>
      api(printPad, { body: { forms }, requestKey: keyOf({ forms, n: asked.data?.pads.length }) }),
    onSuccess: (pad) => {
      void client.invalidateQueries({ queryKey: ['pads'] });
      onPad(pad);
    },
  });
  const again = useMutation({
    mutationFn: (id: string) => api(getPad, { params: { id } }),
    onSuccess: onPad,
  });
  return (
    <div className="stack">
      <p>{PAD.why}</p>
      <div className="row">
        <label htmlFor="pad-forms">{PAD.count}</label>
        <InputNumber
          id="pad-forms"
          min={1}
          max={PAD_MOST}
          value={forms}
          onChange={(n) => setForms(n ?? USUAL)}
        />
        <Button type="primary" loading={printing.isPending} onClick={() => printing.mutate()}>
          {printing.isPending ? PAD.printing : PAD.print}
        </Button>
      </div>
      <Told error={printing.error ?? again.error} />
      <Asked query={asked}>
        {asked.data?.pads.length === 0 && <p className="soft">{PAD.none}</p>}
        <ul className="stack">
          {asked.data?.pads.map((p) => (
            <li key={p.id} className="spread">
              <span>
                {sayMoment(p.printedAt)}　{p.by}　<span className="soft">{PAD.line(p.forms, p.used)}</span>
              </span>
              <Button size="small" onClick={() => again.mutate(p.id)}>
                {PAD.again}
              </Button>
            </li>
          ))}
        </ul>
      </Asked>
    </div>
  );
};
