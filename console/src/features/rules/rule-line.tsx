import { LOCAL_RULES_DESK as SAY } from '@huiyin/shared/labels/local-rules';
import { UNITS } from '@huiyin/shared/labels/units';
import { Button, Checkbox, InputNumber } from 'antd';
import { useState } from 'react';
import { sayMoment } from '../../ui/moment';
import { Told } from '../../ui/told';
import { type Rule, useSetRule } from './rules-data';

const looked = (rule: Rule): string | null =>
  rule.by === null || rule.at === null || rule.localReview
    ? null
    : SAY.confirmed(rule.by, sayMoment(rule.at));

/** One limit: what it is about, how long, whether the county has looked; and, for who may, to set it. */
export const RuleLine = ({ rule, mayChange }: { rule: Rule; mayChange: boolean }) => {
  const [n, setN] = useState(rule.n);
  const [confirmed, setConfirmed] = useState(!rule.localReview);
  const set = useSetRule();
  const changed = n !== rule.n || confirmed === rule.localReview;
  return (
    <li className="rule-line">
      <div>
        <strong>{rule.label}</strong> <Mark review={rule.localReview} />
        <p className="soft small">{[rule.why, looked(rule)].filter(Boolean).join('　')}</p>
      </div>
      {mayChange ? (
        <div className="row">
          <InputNumber
            aria-label={rule.label}
            min={1}
            max={120}
            precision={0}
            value={n}
            onChange={(v) => setN(v ?? rule.n)}
            addonAfter={UNITS[rule.unit]}
          />
          <Checkbox checked={confirmed} onChange={(e) => setConfirmed(e.target.checked)}>
            {SAY.confirm}
          </Checkbox>
          <Button
            disabled={!changed}
            loading={set.isPending}
            onClick={() => set.mutate({ key: rule.key, n, confirmed })}
          >
            {SAY.save}
          </Button>
          <Told error={set.error} />
        </div>
      ) : (
        <span className="rule-say">{rule.say}</span>
      )}
    </li>
  );
};

/** 待本地核实, where nobody has looked. */
export const Mark = ({ review }: { review: boolean }) =>
  review ? <span className="tag tag-soon">{SAY.localReview}</span> : null;
