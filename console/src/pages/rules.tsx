import { LOCAL_RULES_DESK as SAY } from '@huiyin/shared/labels/local-rules';
import { Collapse } from 'antd';
import { Mark, RuleLine } from '../features/rules/rule-line';
import { type RulesView, useRules } from '../features/rules/rules-data';
import { Asked } from '../ui/list-states';
import './rules.css';

/** Every number and rule that a county has to look at once: 待本地核实 until it has. */
export const Rules = () => {
  const asked = useRules();
  const view = asked.data;
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{SAY.title}</h1>
          <p className="soft">{SAY.hint}</p>
        </div>
      </header>
      <Asked query={asked} rows={8}>
        {view && (
          <div className="rules">
            <section className="card stack">
              <h2>{SAY.rules}</h2>
              <ul className="rules-list">
                {view.rules.map((rule) => (
                  <RuleLine
                    key={`${rule.key}.${rule.n}.${rule.localReview}`}
                    rule={rule}
                    mayChange={view.mayChange}
                  />
                ))}
              </ul>
            </section>
            <section className="card stack">
              <h2>{SAY.items}</h2>
              <p className="soft small">{SAY.itemsHint}</p>
              <Items items={view.items} />
            </section>
          </div>
        )}
      </Asked>
    </div>
  );
};

const Items = ({ items }: Pick<RulesView, 'items'>) => (
  <Collapse
    size="small"
    items={items.map(({ id, name, lines }) => {
      const open = lines.filter((l) => l.localReview).length;
      return {
        key: id,
        label: name,
        extra: open > 0 ? <span className="soft small">{SAY.open(open)}</span> : null,
        children: (
          <ul className="rules-list">
            {lines.map((l) => (
              <li key={`${l.label}.${l.say}`} className="rule-line">
                <span>
                  {l.label}　{l.say}
                </span>
                <Mark review={l.localReview} />
              </li>
            ))}
          </ul>
        ),
      };
    })}
  />
);
