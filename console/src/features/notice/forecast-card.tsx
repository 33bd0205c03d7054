import { LIST, NOTICES } from '@huiyin/shared/labels/console';
import { FEW_WHY } from '@huiyin/shared/labels/notices';
import { problemOf } from '../../platform/api';
import { type Audience, countable } from './draft';
import { useForecast } from './notice-data';

/** How many as it stands, how they will probably hear, and whose grids. The three ways add up to the households. */
export const ForecastCard = ({
  audience,
  asked,
}: {
  audience: Audience;
  asked: ReturnType<typeof useForecast>;
}) => {
  const f = asked.data;
  return (
    <section className="card stack forecast" aria-live="polite">
      <h2>{NOTICES.live}</h2>
      {!countable(audience) ? (
        <p className="soft">{NOTICES.chooseFirst}</p>
      ) : asked.error ? (
        <p className="field-error">{problemOf(asked.error)?.title ?? LIST.unreached}</p>
      ) : !f ? (
        <p className="soft">{NOTICES.counting}</p>
      ) : (
        <>
          <p className="forecast-big">
            <span>
              <b>{f.persons}</b> {NOTICES.persons}
            </span>
            {!f.few && (
              <span>
                <b>{f.households}</b> {NOTICES.households}
              </span>
            )}
          </p>
          {f.few ? <p className="soft">{FEW_WHY}</p> : <Ways forecast={f} />}
        </>
      )}
    </section>
  );
};

type Forecast = NonNullable<ReturnType<typeof useForecast>['data']>;

const Ways = ({ forecast: f }: { forecast: Forecast }) => {
  const ways = [
    { key: 'wechat', label: NOTICES.byWechat, n: f.byWechat },
    { key: 'phone', label: NOTICES.byPhone, n: f.byPhone },
    { key: 'door', label: NOTICES.byDoor, n: f.byDoor },
  ];
  return (
    <>
      <div className="forecast-bar" aria-hidden>
        {ways.map(
          (w) => w.n > 0 && <span key={w.key} className={`way-${w.key}`} style={{ flexGrow: w.n }} />,
        )}
      </div>
      <ul className="forecast-ways">
        {ways.map((w) => (
          <li key={w.key} className="spread">
            <span className="row">
              <i className={`dot way-${w.key}`} />
              {w.label}
            </span>
            <b>
              {w.n} {NOTICES.households}
            </b>
          </li>
        ))}
      </ul>
      {f.grids.length > 0 && (
        <div>
          <h3>{NOTICES.perGrid}</h3>
          <ul className="forecast-ways">
            {f.grids.map((g) => (
              <li key={g.grid.id} className="spread">
                <span>
                  {g.grid.name}
                  <span className={g.worker ? 'soft' : 'field-error'}>　{g.worker ?? NOTICES.noWorker}</span>
                </span>
                <b>
                  {g.households} {NOTICES.households}
                </b>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
};
