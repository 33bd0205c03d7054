import { search } from '@huiyin/shared/catalogue/search';
import { ASK_DESK } from '@huiyin/shared/labels/ask';
import { Button, Radio, Select } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import type { Paper } from '../../platform/print';
import { Asked } from '../../ui/list-states';
import { Told } from '../../ui/told';
import { PAPERS } from '../print/papers';
import { PrintFrame } from '../print/print-frame';
import { useStaff } from '../session/session';
import { type Decision, useCertificates, useDecision } from './ask-data';
import { CertificateSlip } from './certificate-slip';
import { ReportForm } from './report-form';

const Answer = ({ decision }: { decision: Decision }) => {
  const staff = useStaff();
  const [printing, setPrinting] = useState(false);
  const [paper, setPaper] = useState<Paper>('a4');
  return (
    <div className="stack ask-answer" role="status">
      <p>
        <strong className={decision.verdict === 'village' ? 'tag tag-good' : 'tag tag-soon'}>
          {decision.say}
        </strong>
      </p>
      <p>{decision.reason}</p>
      {decision.verdict !== 'village' && <p>{decision.instead}</p>}
      {decision.verdict !== 'village' && <p className="soft">{decision.issuedBy.join('；')}</p>}
      <p className="soft small">{decision.basis}</p>
      <div className="row row-wrap">
        <Button type="primary" onClick={() => setPrinting(true)}>
          {ASK_DESK.slip}
        </Button>
        {decision.item && (
          <Link to="/counter">
            {decision.verdict === 'elsewhere' ? ASK_DESK.toItem(decision.item.plainName) : ASK_DESK.toForm}
          </Link>
        )}
      </div>
      {decision.reportable && <ReportForm decision={decision} />}
      <PrintFrame
        title={ASK_DESK.slip}
        open={printing}
        paper={paper}
        of={decision}
        onClose={() => setPrinting(false)}
        choices={
          <Radio.Group value={paper} options={PAPERS} onChange={(e) => setPaper(e.target.value as Paper)} />
        }
      >
        <CertificateSlip decision={decision} by={staff.name} />
      </PrintFrame>
    </div>
  );
};

/** Which paper, what for, who demands it: then whether the village issues it, and where else one goes. */
export const CertificateForm = () => {
  const asked = useCertificates();
  const decision = useDecision();
  const [words, setWords] = useState('');
  const [certificate, setCertificate] = useState<string>();
  const [purpose, setPurpose] = useState<string>();
  const [asker, setAsker] = useState<string>();
  const all = useMemo(
    () =>
      (asked.data?.certificates ?? []).map(({ key, name, variants, words: said }) => ({
        ...{ key, name, plainName: name, synonyms: [...variants, ...said] },
      })),
    [asked.data],
  );
  const found = words.trim() === '' ? all : search(all, words);
  const tell = (set: (value: string) => void) => (value: string) => {
    set(value);
    decision.reset();
  };
  return (
    <section className="card stack">
      <h2>{ASK_DESK.certificate}</h2>
      <p className="soft small">{ASK_DESK.certificateHint}</p>
      <Asked query={asked}>
        <div className="ask-three">
          <Select
            showSearch
            aria-label={ASK_DESK.which}
            placeholder={ASK_DESK.which}
            filterOption={false}
            onSearch={setWords}
            value={certificate ?? null}
            options={found.map(({ key, name }) => ({ value: key, label: name }))}
            onChange={tell(setCertificate)}
          />
          <Select
            showSearch
            optionFilterProp="label"
            aria-label={ASK_DESK.purpose}
            placeholder={ASK_DESK.purpose}
            value={purpose ?? null}
            options={asked.data?.purposes ?? []}
            onChange={tell(setPurpose)}
          />
          <Select
            showSearch
            optionFilterProp="label"
            aria-label={ASK_DESK.asker}
            placeholder={ASK_DESK.asker}
            value={asker ?? null}
            options={asked.data?.askers ?? []}
            onChange={tell(setAsker)}
          />
          <Button
            type="primary"
            disabled={!certificate || !purpose || !asker}
            loading={decision.isPending}
            onClick={() =>
              certificate && purpose && asker && decision.mutate({ certificate, purpose, asker })
            }
          >
            {ASK_DESK.decide}
          </Button>
        </div>
      </Asked>
      <Told error={decision.error} />
      {decision.data && <Answer key={JSON.stringify(decision.variables)} decision={decision.data} />}
    </section>
  );
};
