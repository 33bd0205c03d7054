import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import './picker.css';

interface Props<T> {
  id: string;
  q: string;
  onQ: (q: string) => void;
  placeholder: string;
  found: readonly T[];
  keyOf: (found: T) => string;
  draw: (found: T) => ReactNode;
  onPick: (found: T) => void;
  /** Below the list: nothing found, failed, or another way. */
  below?: ReactNode;
  autoFocus?: boolean;
}

/** Type, arrow down, Enter: finds one thing without leaving the keyboard. */
export const Picker = <T,>(p: Props<T>) => {
  const [at, setAt] = useState(0);
  const box = useRef<InputRef>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (p.autoFocus) box.current?.focus();
  }, [p.autoFocus]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search begins at its top
  useEffect(() => setAt(0), [p.q, p.found.length]);
  useEffect(() => {
    // Newer Chromium answers with a promise, which is no clean-up.
    void list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const onKey = (e: KeyboardEvent) => {
    const last = p.found.length - 1;
    if (e.key === 'ArrowDown') setAt(Math.min(last, at + 1));
    else if (e.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (e.key === 'Enter' && !e.nativeEvent.isComposing && p.found[at]) p.onPick(p.found[at]);
    else return;
    e.preventDefault();
  };
  return (
    <div className="picker">
      <Input
        id={p.id}
        ref={box}
        size="large"
        value={p.q}
        placeholder={p.placeholder}
        autoComplete="off"
        role="combobox"
        aria-expanded={p.found.length > 0}
        aria-controls={`${p.id}-found`}
        onChange={(e) => p.onQ(e.target.value)}
        onKeyDown={onKey}
      />
      {p.found.length > 0 && (
        <div id={`${p.id}-found`} ref={list} className="picker-found" role="listbox">
          {p.found.map((f, i) => (
            <button
              key={p.keyOf(f)}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={i === at}
              className={`plain-button ${i === at ? 'picker-on' : ''}`}
              onMouseEnter={() => setAt(i)}
              onMouseDown={(e) => e.preventDefault()}
              onClick={() => p.onPick(f)}
            >
              {p.draw(f)}
            </button>
          ))}
        </div>
      )}
      {p.below}
    </div>
  );
};
