import type { getPad } from '@huiyin/shared/contracts/pad';
import type { Reply } from '@huiyin/shared/contracts/route';
import { PAD } from '@huiyin/shared/labels/paper-forms';
import './pad-sheets.css';

export type Pad = Reply<typeof getPad>;

/** Lines to be written on by hand, and how many lines each takes. */
const LINES: readonly (readonly [keyof typeof PAD & string, number])[] = [
  ['who', 1],
  ['idNumber', 1],
  ['phone', 1],
  ['place', 1],
  ['item', 1],
  ['what', 5],
  ['papers', 2],
];

/** A page for each number that is not used yet: the form above, and below what the villager takes home. */
export const PadSheets = ({ pad }: { pad: Pad }) => (
  <>
    {pad.forms
      .filter((form) => form.usedAt === null)
      .map(({ number, queryCode }) => (
        <article key={number} className="pad-sheet">
          <p className="print-centre">{pad.centre}</p>
          <h1>{PAD.form}</h1>
          <p className="print-number">{number}</p>
          <table>
            <tbody>
              <tr>
                <td colSpan={2}>{PAD.at}</td>
              </tr>
              {LINES.map(([key, lines]) => (
                <tr key={key}>
                  <th>{PAD[key] as string}</th>
                  <td style={{ height: `${lines * 9}mm` }} />
                </tr>
              ))}
            </tbody>
          </table>
          <p className="pad-sign">
            <span>{PAD.sign}：</span>
            <span>{PAD.taker}：</span>
          </p>
          <section className="pad-stub">
            <p>
              {PAD.stub}　{pad.centre}
            </p>
            <p className="pad-stub-number">
              {PAD.number} <b>{number}</b>　{PAD.queryCode} <b>{queryCode}</b>
            </p>
            <p>{PAD.at}</p>
            <p>
              {PAD.stubSay}
              {pad.phone && (
                <>
                  {PAD.ask}：<span className="keep">{pad.phone}</span>
                </>
              )}
            </p>
          </section>
        </article>
      ))}
  </>
);
