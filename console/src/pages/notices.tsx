import { NOTICES } from '@huiyin/shared/labels/console';
import { ASKS_OF_NOTICE, NOTICE_STATES } from '@huiyin/shared/labels/notices';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router-dom';
import { useNotices } from '../features/notice/notice-data';
import { hasRole, useStaff } from '../features/session/session';
import { Asked, Empty } from '../ui/list-states';
import { sayMoment } from '../ui/moment';
import '../features/notice/notice.css';

/** Notices of this place, newest first, each with the figure that is true. */
export const Notices = () => {
  const staff = useStaff();
  const navigate = useNavigate();
  const asked = useNotices();
  const items = asked.data?.items ?? [];
  const edits = hasRole(staff, 'editor');
  return (
    <div className="page">
      <header className="page-head">
        <h1>{NOTICES.title}</h1>
        {edits && (
          <Button type="primary" onClick={() => navigate('/notices/new')}>
            {NOTICES.compose}
          </Button>
        )}
      </header>
      <Asked query={asked} empty={items.length === 0 ? <Empty words={NOTICES.empty} /> : undefined}>
        <ul className="card notices">
          {items.map((n) => (
            <li key={n.id}>
              <Link
                to={n.state === 'draft' && edits ? `/notices/${n.id}/edit` : `/notices/${n.id}`}
                className="notices-row"
              >
                <span className="grow">
                  <strong className="clip">{n.title}</strong>
                  <span className="soft small">
                    {n.by}　{sayMoment(n.at)}　{ASKS_OF_NOTICE[n.ask]}
                  </span>
                </span>
                {n.state === 'draft' ? (
                  <span className="tag">{NOTICE_STATES.draft}</span>
                ) : (
                  <span className="notices-figure">
                    <b>{NOTICES.truth(n.reached, n.households)}</b>
                    <progress value={n.reached} max={Math.max(1, n.households)} />
                  </span>
                )}
                {n.state === 'recalled' && <span className="tag tag-soon">{NOTICE_STATES.recalled}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </Asked>
    </div>
  );
};
