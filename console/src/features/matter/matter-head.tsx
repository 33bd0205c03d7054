import { MATTER } from '@huiyin/shared/labels/console';
import { OUTSIDE } from '@huiyin/shared/labels/outside';
import { Button } from 'antd';
import { useHallMode } from '../../platform/hall-mode';
import { useStaff } from '../session/session';
import { canClaim, useClaim } from './matter-data';
import type { MatterView } from './types';

interface Props {
  view: MatterView;
  onPrint: () => void;
  /** Only where another system may decide. */
  onCopy: (() => void) | undefined;
  onRelease: () => void;
}

/** Which matter, whose, in whose hands. */
export const MatterHead = ({ view, onPrint, onCopy, onRelease }: Props) => {
  const staff = useStaff();
  const claim = useClaim();
  const { hide } = useHallMode();
  const mine = view.holder?.id === staff.id;
  return (
    <header className="matter-head">
      <div className="grow">
        <h1 className="row row-wrap">
          {view.urgent && <span className="tag tag-late">{MATTER.urgent}</span>}
          {view.applicant !== '' && <span>{hide(view.applicant, view.number)}</span>}
          <span>{view.title}</span>
          <span className="tag">{view.stateLabel}</span>
        </h1>
        <p className="soft small row row-wrap">
          <span className="number keep">{view.number}</span>
          <span>{MATTER.from(view.from)}</span>
          <span>{view.filedBy}</span>
          {view.open && (view.holder || view.owed?.party.kind === 'window') && (
            <span className={mine ? 'tag tag-good' : 'tag'}>
              {mine ? MATTER.heldByMe : view.holder ? MATTER.heldBy(view.holder.name) : MATTER.free}
            </span>
          )}
        </p>
      </div>
      {canClaim(view, staff) && (
        <Button type="primary" loading={claim.isPending} onClick={() => claim.mutate(view.id)}>
          {MATTER.claim}
        </Button>
      )}
      {mine && view.open && <Button onClick={onRelease}>{MATTER.release}</Button>}
      {onCopy && <Button onClick={onCopy}>{OUTSIDE.copySheet}</Button>}
      <Button onClick={onPrint}>{MATTER.print}</Button>
    </header>
  );
};
