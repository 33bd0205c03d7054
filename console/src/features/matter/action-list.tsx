import { MATTER } from '@huiyin/shared/labels/console';
import { Kbd } from '../../ui/kbd';
import type { Allowed } from './types';
import './action-list.css';

/** What may be done now, each with its consequence in a line; the server decided which. */
export const ActionList = ({
  allowed,
  onPick,
}: {
  allowed: readonly Allowed[];
  onPick: (action: string) => void;
}) => {
  if (allowed.length === 0) return null;
  return (
    <ul className="actions" aria-label={MATTER.actions}>
      {allowed.map((a, i) => (
        <li key={a.action}>
          <button
            type="button"
            className={`action action-${a.tone}`}
            data-action={a.action}
            title={a.consequence}
            onClick={() => onPick(a.action)}
          >
            <span className="action-label">{a.label}</span>
            <span className="action-then">{a.consequence}</span>
            {i < 9 && <Kbd>{String(i + 1)}</Kbd>}
          </button>
        </li>
      ))}
    </ul>
  );
};
