import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import './drop-zone.css';

interface Props {
  label: string;
  words: string;
  wordsOver: string;
  onFiles: (files: File[]) => void;
  /** Something of this page was dragged here: its id. */
  onMoved?: (id: string) => void;
  children?: ReactNode;
}

const ACCEPT = 'image/*,application/pdf';

/** Takes photos by drag and drop, by click, or by Enter. */
export const DropZone = ({ label, words, wordsOver, onFiles, onMoved, children }: Props) => {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const onDrag = (is: boolean) => (e: DragEvent) => {
    e.preventDefault();
    setOver(is);
  };
  return (
    <section
      className={`drop ${over ? 'drop-over' : ''}`}
      aria-label={label}
      onDragOver={onDrag(true)}
      onDragLeave={onDrag(false)}
      onDrop={(e) => {
        onDrag(false)(e);
        const files = Array.from(e.dataTransfer.files);
        if (files.length > 0) onFiles(files);
        else onMoved?.(e.dataTransfer.getData('text/plain'));
      }}
    >
      {children}
      <button type="button" className="drop-button" onClick={() => input.current?.click()}>
        {over ? wordsOver : words}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPT}
        onChange={(e) => {
          onFiles(Array.from(e.target.files ?? []));
          e.target.value = '';
        }}
      />
    </section>
  );
};
