import { PRINT } from '@huiyin/shared/labels/console';
import { Alert, Modal, Radio } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Paper, printOn } from '../../platform/print';
import { missingGlyphs } from '../../ui/glyphs';
import type { MatterView } from '../matter/types';
import { useStaff } from '../session/session';
import { Sheet, type SheetKind, sheetsOf } from './sheets';
import './print-dialog.css';

const LAST_PAPER = 'huiyin.paper';
const PAPERS = Object.entries(PRINT.papers).map(([value, label]) => ({ value, label }));

/** The printer's place in the document: outside the app, so that the app can be hidden while printing. */
const printRoot = (): HTMLElement => {
  const found = document.getElementById('print-root');
  if (found) return found;
  const made = document.createElement('div');
  made.id = 'print-root';
  document.body.append(made);
  return made;
};

const classOf = (paper: Paper) =>
  paper === 'a4' ? 'print-sheet' : `print-sheet slip ${paper === 'slip58' ? 'slip58' : ''}`;

interface Props {
  view: MatterView;
  open: boolean;
  onClose: () => void;
}

/** Which sheet, on which paper, as it will look; a character without a glyph stops it. */
export const PrintDialog = ({ view, open, onClose }: Props) => {
  const staff = useStaff();
  const kinds = useMemo(() => sheetsOf(view), [view]);
  const [kind, setKind] = useState<SheetKind | null>(null);
  const [paper, setPaper] = useState<Paper>(() => (localStorage.getItem(LAST_PAPER) as Paper | null) ?? 'a4');
  const [missing, setMissing] = useState<string[]>([]);
  const preview = useRef<HTMLDivElement>(null);
  const newest = view.outcome ? 'result' : kinds.includes('missing') ? 'missing' : 'receipt';
  const shown = kind && kinds.includes(kind) ? kind : newest;
  // biome-ignore lint/correctness/useExhaustiveDependencies: reads what the sheet shows after each of these
  useEffect(() => {
    if (open) setMissing(missingGlyphs(preview.current?.textContent ?? ''));
  }, [open, shown, view]);
  const choosePaper = (next: Paper) => {
    localStorage.setItem(LAST_PAPER, next);
    setPaper(next);
  };
  const centre = staff.posts.find((p) => p.centreName !== null)?.centreName ?? '';
  const sheet = <Sheet kind={shown} view={view} by={staff.name} centre={centre} />;
  return (
    <Modal
      open={open}
      title={PRINT.title}
      okText={PRINT.go}
      okButtonProps={{ disabled: missing.length > 0 }}
      onOk={() => printOn(paper)}
      onCancel={onClose}
      width={720}
      destroyOnHidden
    >
      <div className="print-choices">
        <Radio.Group
          value={shown}
          optionType="button"
          options={kinds.map((k) => ({ value: k, label: PRINT[k] }))}
          onChange={(e) => setKind(e.target.value as SheetKind)}
        />
        <Radio.Group value={paper} options={PAPERS} onChange={(e) => choosePaper(e.target.value as Paper)} />
      </div>
      {missing.length > 0 && <Alert type="error" message={PRINT.noGlyph(missing.join(' '))} />}
      <div className="print-preview">
        <div ref={preview} className={classOf(paper)}>
          {sheet}
        </div>
      </div>
      {open && createPortal(<div className={classOf(paper)}>{sheet}</div>, printRoot())}
    </Modal>
  );
};
