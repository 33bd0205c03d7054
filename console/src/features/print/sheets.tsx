import { PRINT } from '@huiyin/shared/labels/console';
import { owedLineForResident } from '@huiyin/shared/labels/owed';
import { QRCode } from 'antd';
import type { ReactNode } from 'react';
import { sayDate, sayMoment } from '../../ui/moment';
import { digitsOf, sayNumber } from '../../ui/say-number';
import type { MatterView } from '../matter/types';

export type SheetKind = 'receipt' | 'missing' | 'result' | 'caseFile' | 'letter';

const lacking = (view: MatterView) =>
  view.papers.filter((p) => p.status === 'problem' || (p.status === 'absent' && p.required));

/** Sheets that make sense for this matter now. */
export const sheetsOf = (view: MatterView): SheetKind[] => [
  'receipt',
  ...(lacking(view).length > 0 ? (['missing'] as const) : []),
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

const promiseOf = (view: MatterView): string =>
  view.owed
    ? owedLineForResident({
        turn: view.owed.turn,
        who: view.owed.party.label,
        by: sayDate(view.owed.promise),
        late: view.owed.late,
        state: view.state,
        kind: view.kind,
        provisional: view.owed.provisional,
      })
    : (view.endingLabel ?? view.stateLabel);

const Pair = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);

const askOf = (view: MatterView): ReactNode =>
  view.owed ? (
    <>
      {view.owed.party.label} <span className="keep">{view.owed.party.phone}</span>
    </>
  ) : (
    view.from
  );

const Receipt: Draw = ({ view, by }) => (
  <>
    <dl>
      <Pair label={PRINT.who}>{view.applicant}</Pair>
      <Pair label={PRINT.what}>{view.title}</Pair>
      <Pair label={PRINT.at}>{sayMoment(view.at, 0)}</Pair>
      <Pair label={PRINT.by}>{by}</Pair>
      <Pair label={PRINT.promise}>{promiseOf(view)}</Pair>
      <Pair label={PRINT.ask}>{askOf(view)}</Pair>
      {view.queryCode && (
        <Pair label={PRINT.queryCode}>
          <b className="print-query">{view.queryCode}</b>
        </Pair>
      )}
    </dl>
    <section>{PRINT.keep}</section>
  </>
);

const Missing: Draw = ({ view }) => (
  <>
    <p>{PRINT.missingLead(view.applicant)}</p>
    <section>
      {lacking(view).map((p, i) => (
        <p key={p.slot}>
          {i + 1}. <strong>{p.say ?? p.name}</strong>
        </p>
      ))}
    </section>
    <section>
      <dl>
        <Pair label={PRINT.bring}>{askOf(view)}</Pair>
        <Pair label={PRINT.promise}>{promiseOf(view)}</Pair>
      </dl>
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
