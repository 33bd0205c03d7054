import { SETUP } from '@huiyin/shared/labels/setup';
import type { Report } from './send-sheet';

const Findings = ({ title, rows }: { title: string; rows: Report['problems'] }) => (
  <section>
    <h3>{title}</h3>
    {rows.length === 0 ? (
      <p className="soft">{SETUP.none}</p>
    ) : (
      <div className="setup-findings">
        <table className="setup-table">
          <thead>
            <tr>
              <th scope="col">{SETUP.row}</th>
              <th scope="col">{SETUP.column}</th>
              <th scope="col">{SETUP.why}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, column, say }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one list of one answer, never reordered
              <tr key={i}>
                <td className="keep number">{row ?? SETUP.wholeSheet}</td>
                <td className="keep">{column}</td>
                <td>{say}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </section>
);

/** What a sheet would bring, or has brought: counts, each bad row with line, column and what to do. */
export const ImportReport = ({ report, done }: { report: Report; done: boolean }) => (
  <div className="stack">
    <p className={done ? 'setup-good' : 'setup-counts'} role="status">
      {done && SETUP.imported}
      {SETUP.counts(report)}
      {report.newHouseholds > 0 && SETUP.homes(report.newHouseholds)}
      {report.newCells.length > 0 && SETUP.cells(report.newCells.join('、'))}
    </p>
    <Findings title={SETUP.problems} rows={report.problems} />
    {report.more > 0 && <p className="field-error">{SETUP.moreLines(report.more)}</p>}
    {report.notes.length > 0 && <Findings title={SETUP.notes} rows={report.notes} />}
  </div>
);
