import { dateOf, dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { CERTIFICATE } from '@huiyin/shared/labels/certificate';
import { sayDate } from '@huiyin/shared/labels/units';
import type { Decision } from './ask-data';

/** 一次性告知单: what was asked, why not here, where instead, on what ground; for the resident, and for the body that asked. */
export const CertificateSlip = ({ decision, by }: { decision: Decision; by: string }) => (
  <>
    <p className="print-centre">{decision.desk.centre}</p>
    <h1>{CERTIFICATE.slip}</h1>
    <dl>
      <dt>{CERTIFICATE.which}</dt>
      <dd>{decision.certificate.name}</dd>
      <dt>{CERTIFICATE.purpose}</dt>
      <dd>{decision.purpose.label}</dd>
      <dt>{CERTIFICATE.asker}</dt>
      <dd>{decision.asker.label}</dd>
    </dl>
    <section>
      <strong>{decision.say}</strong>
      <br />
      {decision.reason}
    </section>
    <section>
      <h3>{CERTIFICATE.where}</h3>
      <p>{decision.instead}</p>
      {decision.issuedBy.map((one) => (
        <p key={one}>· {one}</p>
      ))}
    </section>
    <section>
      <h3>{CERTIFICATE.basis}</h3>
      <p>{decision.basis}</p>
    </section>
    {decision.verdict === 'elsewhere' && <section>{CERTIFICATE.slipFoot}</section>}
    <section>
      {CERTIFICATE.slipDate(sayDate(dateOf(dayOf(Date.now()))))}　{by}
      {decision.desk.phone && `　${decision.desk.phone}`}
    </section>
  </>
);
