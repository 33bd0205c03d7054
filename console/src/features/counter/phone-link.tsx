import { PAIRING } from '@huiyin/shared/labels/counter';
import { Button, Modal, QRCode } from 'antd';
import { useState } from 'react';
import { Told } from '../../ui/told';
import type { Pairing } from './use-pairing';

/** The page of the phone that the code leads to. */
const linkOf = (code: string): string =>
  `${window.location.origin}/m/#/packages/staff/pages/pair/index?code=${code}`;

/** Whether the desk's phone is linked, and the code that links it. */
export const PhoneLink = ({ pairing }: { pairing: Pairing }) => {
  const [asked, setAsked] = useState(false);
  const { state, phone, code, held, error, open, end } = pairing;
  const show = () => {
    setAsked(true);
    if (code === null) open();
  };
  if (state === 'paired')
    return (
      <span className="row phone-link">
        <span className="tag tag-good">{PAIRING.paired(phone ?? '')}</span>
        {held > 0 && <span className="soft small">{PAIRING.hold(held)}</span>}
        <Button size="small" type="link" onClick={end}>
          {PAIRING.let}
        </Button>
      </span>
    );
  return (
    <>
      {state === 'ended' && !asked && <span className="soft small">{PAIRING.ended}</span>}
      <Button onClick={show}>{PAIRING.open}</Button>
      <Modal
        open={asked}
        title={PAIRING.title}
        footer={null}
        width={420}
        destroyOnHidden
        onCancel={() => setAsked(false)}
      >
        <p>{PAIRING.how}</p>
        <Told error={error} unreached={PAIRING.failed} />
        {code !== null && state !== 'ended' && (
          <div className="phone-code">
            <QRCode type="svg" value={linkOf(code)} size={220} bordered={false} />
            <p className="soft small">{PAIRING.code}</p>
            <p className="phone-digits number">
              {code.slice(0, 4)} {code.slice(4)}
            </p>
            <p>{PAIRING.waiting}</p>
          </div>
        )}
        {state === 'ended' && (
          <p>
            {PAIRING.codeOver}{' '}
            <Button type="primary" onClick={open}>
              {PAIRING.again}
            </Button>
          </p>
        )}
      </Modal>
    </>
  );
};
