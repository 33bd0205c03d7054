import { LIST } from '@huiyin/shared/labels/console';
import { KIN_DESK } from '@huiyin/shared/labels/desk';
import { Button } from 'antd';
import { Link } from 'react-router-dom';
import { useKinRegister } from '../features/register/kin-data';
import { useHallMode } from '../platform/hall-mode';
import { Asked, Empty } from '../ui/list-states';
import { sayMoment } from '../ui/moment';
import { sayNumber } from '../ui/say-number';
import './supervise.css';

/** 备案: relatives of who handles or decides, filed apart, and whether the visit that it makes a duty was made. */
export const Kin = () => {
  const asked = useKinRegister();
  const { hide } = useHallMode();
  const items = asked.data?.pages.flatMap((p) => p.items) ?? [];
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{KIN_DESK.title}</h1>
          <p className="soft">{KIN_DESK.hint}</p>
        </div>
      </header>
      <Asked query={asked} empty={items.length === 0 ? <Empty words={KIN_DESK.empty} /> : undefined}>
        <table className="card desks">
          <thead>
            <tr>
              {KIN_DESK.columns.map((c) => (
                <th key={c} scope="col">
                  {c}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((k) => (
              <tr key={k.id}>
                <td className="keep">
                  <Link to={`/matter/${k.matterId}`}>{sayNumber(k.number)}</Link>
                </td>
                <td>
                  {hide(k.applicant, k.number)}　{k.title}
                  <span className="soft small desks-centre">{k.from}</span>
                </td>
                <td>
                  {k.name}（{k.relation}）
                </td>
                <td>
                  {KIN_DESK.source[k.source]}
                  <span className="soft small desks-centre">
                    {k.by}　{sayMoment(k.at)}
                  </span>
                </td>
                <td className="keep">
                  <span className={k.visited === 'done' ? 'tag tag-good' : 'tag tag-soon'}>
                    {KIN_DESK.visited[k.visited]}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {asked.hasNextPage && (
          <Button loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
            {LIST.more}
          </Button>
        )}
      </Asked>
    </div>
  );
};
