import type { letter } from '@huiyin/shared/contracts/letter';
import { QRCode } from 'antd';
import type * as z from 'zod';

/** A decision as an official letter: 仿宋, room for the office's number and seal, the receipt below the cut. */
export const Letter = ({ letter: l, large }: { letter: z.infer<typeof letter>; large: boolean }) => (
  <div className={large ? 'letter letter-large' : 'letter'}>
    <h1>{l.title}</h1>
    <p className="print-centre">{l.fileNo}</p>
    <p className="letter-number">{l.number}</p>
    <p>{l.to}</p>
    {l.paragraphs.map((p) => (
      <p key={p} className="letter-paragraph">
        {p}
      </p>
    ))}
    <div className="letter-from">
      <p>{l.from}</p>
      <p>{l.date}</p>
      <p className="letter-seal">{l.seal}</p>
    </div>
    <div className="letter-contact">
      <div>
        {l.contact.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <QRCode type="svg" value={`${window.location.origin}${l.path}`} size={88} bordered={false} />
    </div>
    {l.receipt && (
      <section className="letter-receipt">
        <h3>{l.receipt.title}</h3>
        {l.receipt.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    )}
  </div>
);
