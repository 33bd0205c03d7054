import { LIST, MATTER } from '@huiyin/shared/labels/console';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useHallMode } from '../../platform/hall-mode';
import { DueBadge } from '../../ui/due-badge';
import type { MatterRow } from './types';
import './matter-list.css';

interface Props {
  rows: readonly MatterRow[];
  openId: string | undefined;
  cursor: number;
  onOpen: (row: MatterRow, index: number) => void;
  more: boolean;
  onMore: () => void;
  loadingMore: boolean;
}

/** The middle column: one matter per row; j/k move the cursor, which is kept in view. */
export const MatterList = ({ rows, openId, cursor, onOpen, more, onMore, loadingMore }: Props) => (
  <ul className="matters" data-keys>
    {rows.map((row, i) => (
      <Row key={row.id} row={row} open={row.id === openId} on={i === cursor} onOpen={() => onOpen(row, i)} />
    ))}
    <li className="matters-end">
      {more ? (
        <Button onClick={onMore} loading={loadingMore}>
          {LIST.more}
        </Button>
      ) : (
        <span className="soft small">{LIST.end}</span>
      )}
    </li>
  </ul>
);

const Row = ({
  row,
  open,
  on,
  onOpen,
}: {
  row: MatterRow;
  open: boolean;
  on: boolean;
  onOpen: () => void;
}) => {
  const el = useRef<HTMLLIElement>(null);
  const { hide } = useHallMode();
  useEffect(() => {
    if (on) el.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  return (
    <li ref={el} className={`matters-row ${open ? 'matters-open' : ''} ${on ? 'matters-on' : ''}`}>
      <button type="button" className="plain-button" onClick={onOpen} aria-current={open}>
        <span className="matters-what">
          {row.urgent && <b className="tag tag-late">{MATTER.urgent}</b>}
          {row.applicant !== '' && <strong className="clip">{hide(row.applicant, row.number)}</strong>}
          <span className="clip grow" title={row.title}>
            {row.title}
          </span>
          <DueBadge owed={row.owed} />
        </span>
        <span className="spread small soft">
          <span className="clip">
            {row.stateLabel}
            {row.holder && `·${row.holder.name}`}
          </span>
          <span className="clip matters-from">{row.from}</span>
        </span>
      </button>
    </li>
  );
};
