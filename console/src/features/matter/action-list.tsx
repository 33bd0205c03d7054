import { MATTER } from '@huiyin/shared/labels/console';
import { Kbd } from '../../ui/kbd';
import { inOrder } from './action-order';
import type { Allowed } from './types';
import './action-list.css';

interface Props {
  allowed: readonly Allowed[];
  onPick: (action: string) => void;
}

/** What may be done now, each with its consequence; the server decided which. The seldom ones say theirs when they are opened. */
export const ActionList = ({ allowed, onPick }: Props) => {
  if (allowed.length === 0) return <p className="soft">{MATTER.noActions}</p>;
  const { main, aside } = inOrder(allowed);
  const draw = (a: Allowed, i: number, small: boolean) => (
    <li key={a.action}>
      <button
        type="button"
        className={`action action-${a.tone} ${small ? 'action-small' : ''}`}
        data-action={a.action}
        title={a.consequence}
        onClick={() => onPick(a.action)}
      >
        <span className="action-label">{a.label}</span>
        {!small && <span className="action-then">{a.consequence}</span>}
        {i < 9 && <Kbd>{String(i + 1)}</Kbd>}
      </button>
    </li>
  );
  return (
    <section className="actions" aria-label={MATTER.actions}>
      <ul className="actions-main">{main.map((a, i) => draw(a, i, false))}</ul>
      {aside.length > 0 && (
        <ul className="actions-aside">{aside.map((a, i) => draw(a, main.length + i, true))}</ul>
      )}
    </section>
  );
};
