import { PRINT } from '@huiyin/shared/labels/console';
import {
  missingFoot,
  missingLead,
  missingPapers,
  receiptLines,
  SLIP_KEEP,
  type SlipLine,
} from '@huiyin/shared/labels/slip';
import { QRCode } from 'antd';
import type { ReactNode } from 'react';
import { sayMoment } from '../../ui/moment';
import { digitsOf, sayNumber } from '../../ui/say-number';
import type { MatterView } from '../matter/types';

export type SheetKind = 'receipt' | 'missing' | 'result' | 'caseFile' | 'letter';

/** Sheets that make sense for this matter now. */
export const sheetsOf = (view: MatterView): SheetKind[] => [
  'receipt',
  ...(missingPapers(view).length > 0 ? (['missing'] as const) : []),
  ...(view.outcome ? (['result'] as const) : []),
  ...(view.outcome && view.kind === 'service' ? (['letter'] as const) : []),
  ...(view.kind === 'dispute' ? (['caseFile'] as const) : []),
];

/** The sheet as it comes out of the printer. */
export const Sheet = ({
  kind,
  view,
  by,
  centre,
}: {
  kind: Exclude<SheetKind, 'letter'>;
  view: MatterView;
  by: string;
  centre: string;
}) => {
  const Draw = SHEETS[kind];
  return (
    <>
      <p className="print-centre">{centre}</p>
      <h1>{PRINT[kind]}</h1>
      <p className="print-number">{sayNumber(view.number)}</p>
      <Draw view={view} by={by} />
      {kind === 'receipt' && (
        <div className="print-code">
          <QRCode type="svg" value={digitsOf(view.number)} size={96} bordered={false} />
        </div>
      )}
    </>
  );
};

type Draw = (p: { view: MatterView; by: string }) => ReactNode;

const Pair = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);

const Lines = ({ lines }: { lines: readonly SlipLine[] }) => (
  <dl>
    {lines.map(({ label, value, big }) => (
      <Pair key={label} label={label}>
        {big ? <b className="print-query">{value}</b> : value}
      </Pair>
    ))}
  </dl>
);

const Receipt: Draw = ({ view, by }) => (
  <>
    <Lines lines={receiptLines(view, by)} />
    <section>{SLIP_KEEP}</section>
  </>
);

const Missing: Draw = ({ view }) => (
  <>
    <p>{missingLead(view.applicant)}</p>
    <section>
      {missingPapers(view).map((say, i) => (
        <p key={say}>
          {i + 1}. <strong>{say}</strong>
        </p>
      ))}
    </section>
    <section>
      <Lines lines={missingFoot(view)} />
    </section>
  </>
);

const Result: Draw = ({ view }) => (
  <>
    <dl>
      <Pair label={PRINT.who}>{view.applicant}</Pair>
      <Pair label={PRINT.what}>{view.title}</Pair>
      <Pair label={PRINT.result2}>
        {view.outcome?.label}
        {view.outcome?.amountSay && `　${view.outcome.amountSay}`}
      </Pair>
    </dl>
    <section>{view.outcome?.reasons}</section>
    {view.outcome?.next && (
      <section>
        {PRINT.next}：{view.outcome.next}
      </section>
    )}
    <Signatures />
  </>
);

const CaseFile: Draw = ({ view }) => (
  <>
    {view.sections.map((s) => (
      <section key={s.title}>
        <h3>{s.title}</h3>
        <dl>
          {s.rows.map((r) => (
            <Pair key={r.key} label={r.label}>
              {r.value}
            </Pair>
          ))}
        </dl>
      </section>
    ))}
    <section>
      {/* Inside notes stay inside: what is printed leaves the house. */}
      {view.timeline
        .filter((e) => !e.staffOnly)
        .sort((a, b) => a.seq - b.seq)
        .map((e) => (
          <p key={e.seq}>
            {sayMoment(e.at, 0)}　{e.title}　{e.by}
            {e.text && (
              <>
                <br />
                {e.text}
              </>
            )}
          </p>
        ))}
    </section>
    {view.outcome && (
      <section>
        <h3>{PRINT.result2}</h3>
        {view.outcome.label}：{view.outcome.reasons}
      </section>
    )}
    <Signatures />
  </>
);

const Signatures = () => (
  <p className="print-sign">
    <span>{PRINT.signature}：</span>
    <span>{PRINT.witness}：</span>
    <span>{PRINT.date}：</span>
  </p>
);

const SHEETS: Record<Exclude<SheetKind, 'letter'>, Draw> = {
  receipt: Receipt,
  missing: Missing,
  result: Result,
  caseFile: CaseFile,
};
