import { PRINT } from '@huiyin/shared/labels/console';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Paper, printOn } from '../../platform/print';
import { type Pdf, savePdf } from '../../platform/save-pdf';
import { missingGlyphs } from '../../ui/glyphs';
import { Told } from '../../ui/told';
import './print-dialog.css';

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
  title: string;
  open: boolean;
  paper: Paper;
  /** Changes whenever the sheet does, so that its characters are looked at again. */
  of: string | object;
  choices?: ReactNode;
  /** The same sheet as a file: its font lies in it, so that it has the characters that this PC lacks. */
  pdf?: Pdf;
  children: ReactNode;
  onClose: () => void;
}

/** A sheet as it will come out of the printer, and the press that prints it; a character without a glyph stops it. */
export const PrintFrame = ({ title, open, paper, of, choices, pdf, children, onClose }: Props) => {
  const [missing, setMissing] = useState<string[]>([]);
  const save = useMutation({ mutationFn: savePdf });
  const preview = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: reads what the sheet shows after each of these
  useEffect(() => {
    if (open) setMissing(missingGlyphs(preview.current?.textContent ?? ''));
  }, [open, of]);
  return (
    <Modal
      open={open}
      title={title}
      okText={PRINT.go}
      okButtonProps={{ disabled: missing.length > 0, autoFocus: true }}
      onOk={() => printOn(paper)}
      onCancel={onClose}
      width={720}
      destroyOnHidden
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          <CancelBtn />
          {pdf && (
            <Button loading={save.isPending} onClick={() => save.mutate(pdf)}>
              {PRINT.pdf}
            </Button>
          )}
          <OkBtn />
        </>
      )}
    >
      {choices && <div className="print-choices">{choices}</div>}
      {missing.length > 0 && (
        <Alert type="error" message={PRINT.noGlyph(missing.join(' '), pdf !== undefined)} />
      )}
      <Told error={save.error} />
      <div className="print-preview">
        <div ref={preview} className={classOf(paper)}>
          {children}
        </div>
      </div>
      {open && createPortal(<div className={classOf(paper)}>{children}</div>, printRoot())}
    </Modal>
  );
};
