import { MATTER } from '@huiyin/shared/labels/console';
import { sayMoment } from './moment';
import './timeline.css';

export interface Entry {
  seq: number;
  at: number;
  title: string;
  text: string | null;
  by: string;
  staffOnly: boolean;
}

/** What happened, newest first; what the applicant never sees is marked. */
export const Timeline = ({ entries }: { entries: readonly Entry[] }) => (
  <ol className="timeline">
    {[...entries]
      .sort((a, b) => b.seq - a.seq)
      .map((e) => (
        <li key={e.seq} className={e.staffOnly ? 'timeline-inside' : undefined}>
          <p className="spread">
            <span>
              {e.title}
              {e.staffOnly && (
                <span className="tag timeline-tag" title={MATTER.staffOnlyWhy}>
                  {MATTER.staffOnly}
                </span>
              )}
            </span>
            <time className="soft small keep">{sayMoment(e.at)}</time>
          </p>
          {e.text && <p className="pre timeline-text">{e.text}</p>}
          <p className="soft small">{e.by}</p>
        </li>
      ))}
  </ol>
);
