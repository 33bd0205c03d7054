import { CALENDAR } from '@huiyin/shared/labels/calendar';
import { CALENDAR_DESK } from '@huiyin/shared/labels/desk';
import { useCalendar } from '../features/calendar/calendar-data';
import { ClosedDays } from '../features/calendar/closed-days';
import { spansOf } from '../features/calendar/spans';
import { YearForm } from '../features/calendar/year-form';
import { Asked } from '../ui/list-states';
import './calendar.css';

/** The county's calendar: the years as they are reckoned, the next year's notice, and the days on which a centre is shut. */
export const Calendar = () => {
  const asked = useCalendar();
  const calendar = asked.data;
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{CALENDAR.title}</h1>
          <p className="soft">{CALENDAR_DESK.hint}</p>
        </div>
      </header>
      <Asked query={asked} rows={8}>
        {calendar && (
          <div className="calendar">
            {calendar.missing !== null && (
              <p className="calendar-missing" role="alert">
                {CALENDAR_DESK.missing(calendar.missing)}
              </p>
            )}
            <div className="stack">
              {calendar.years.map((y) => (
                <section key={y.year} className="card stack">
                  <h2 className="row">
                    {y.year}
                    <span className={y.status === 'official' ? 'tag tag-good' : 'tag tag-soon'}>
                      {CALENDAR[y.status]}
                    </span>
                  </h2>
                  <p>
                    <strong>{CALENDAR.off}</strong>（{CALENDAR_DESK.days(y.off.length)}）：
                    {spansOf(y.off).join('、') || CALENDAR_DESK.none}
                  </p>
                  <p>
                    <strong>{CALENDAR.makeup}</strong>：{spansOf(y.makeup).join('、') || CALENDAR_DESK.none}
                  </p>
                  <p className="soft small">{y.source}</p>
                </section>
              ))}
            </div>
            <div className="stack">
              {calendar.mayPublish && <YearForm calendar={calendar} />}
              <ClosedDays calendar={calendar} />
            </div>
          </div>
        )}
      </Asked>
    </div>
  );
};
