import { useEffect, useRef } from 'react';

/** A key as it is written on the hint: `j`, `Enter`, `/`, `?`, `Ctrl+Enter`. */
export type Shortcuts = Record<string, ((event: KeyboardEvent) => void) | undefined>;

const TYPING = 'input, textarea, select, [contenteditable="true"], .ant-select-open';

/** True while the person types, or while a dialog is open: letters are then letters. */
const busy = (target: EventTarget | null): boolean =>
  (target instanceof Element && target.closest(TYPING) !== null) ||
  document.querySelector('.ant-modal-wrap:not([style*="display: none"]) .ant-modal') !== null;

const nameOf = (e: KeyboardEvent): string => `${e.ctrlKey || e.metaKey ? 'Ctrl+' : ''}${e.key}`;

/**
 * Keys of a page. Plain keys rest while somebody types or a dialog is open; those with Ctrl work always.
 * The newest handlers are used without subscribing again.
 */
export const useShortcuts = (shortcuts: Shortcuts): void => {
  const newest = useRef(shortcuts);
  newest.current = shortcuts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || event.altKey) return;
      const name = nameOf(event);
      const run = newest.current[name];
      if (!run || (!name.startsWith('Ctrl+') && busy(event.target))) return;
      event.preventDefault();
      run(event);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
};
