import type { sheet } from '@huiyin/shared/contracts/publicity';
import { QRCode } from 'antd';
import type * as z from 'zod';

/** The A4 page for the wall: large, masked by the server, with the code that opens it and takes an objection without a name. */
export const PublicSheet = ({ sheet: s }: { sheet: z.infer<typeof sheet> }) => (
  <div className="public-sheet">
    <h1>{s.title}</h1>
    <p>{s.lead}</p>
    <table>
      <tbody>
        {s.rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td>{row.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p>
      <strong>{s.dates}</strong>
    </p>
    <div className="public-sheet-object">
      <p>{s.objectHow}</p>
      <QRCode type="svg" value={`${window.location.origin}${s.path}`} size={120} bordered={false} />
    </div>
    <p className="pre public-sheet-foot">{s.foot}</p>
  </div>
);
