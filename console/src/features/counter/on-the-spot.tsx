import { act } from '@huiyin/shared/contracts/matter';
import { FORM } from '@huiyin/shared/labels/console';
import { ON_THE_SPOT } from '@huiyin/shared/labels/counter';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../platform/api';
import { useSameKey } from '../../platform/request-key';
import { Told } from '../../ui/told';
import type { MatterView } from '../matter/types';

const ACTION = 'done-now';

/** May this be closed at the counter, while the person stands there? */
export const mayEndNow = (view: MatterView): boolean => view.allowed.some((a) => a.action === ACTION);

/** A stamp, a certificate: done while the person waits. The usual sentence stands there already; Enter closes the matter. */
export const OnTheSpot = ({ view, onDone }: { view: MatterView; onDone: (view: MatterView) => void }) => {
  const field = view.allowed.find((a) => a.action === ACTION)?.fields.find((f) => f.key === 'reasons');
  const [said, setSaid] = useState(field?.example ?? '');
  const box = useRef<InputRef>(null);
  const keyOf = useSameKey();
  useEffect(() => box.current?.focus({ cursor: 'all' }), []);
  const ending = useMutation({
    mutationFn: () => {
      const body = { version: view.version, fields: { reasons: said } };
      return api(act, { params: { id: view.id, action: ACTION }, body, requestKey: keyOf(body) });
    },
    onSuccess: onDone,
  });
  const end = () => !ending.isPending && said.trim() !== '' && ending.mutate();
  return (
    <div className="stack">
      <label htmlFor="on-the-spot">{ON_THE_SPOT.say}</label>
      <div className="row">
        <Input
          id="on-the-spot"
          ref={box}
          size="large"
          value={said}
          onChange={(e) => setSaid(e.target.value)}
          onPressEnter={end}
        />
        <Button type="primary" size="large" loading={ending.isPending} onClick={end}>
          {FORM.send}
        </Button>
      </div>
      <Told error={ending.error} />
    </div>
  );
};
