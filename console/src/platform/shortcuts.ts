import { useEffect, useRef } from 'react';
import { isLocked } from './lock';

/** Keys by name: `j`, `/`, `?`, `L` (with Shift), `enter`, `esc`, `ctrl+enter`. */
export type Shortcuts = Record<string, ((event: KeyboardEvent) => void) | undefined>;

const TYPING = 'input, textarea, select, [contenteditable="true"], .ant-select-open';

/** True while the person types, or while a dialog is open: letters are then letters. */
const busy = (target: EventTarget | null): boolean =>
  (target instanceof Element && target.closest(TYPING) !== null) ||
  document.querySelector('.ant-modal-wrap:not([style*="display: none"]) .ant-modal') !== null;

/** Enter presses the button that has the focus, unless the list around it takes its own keys (`data-keys`). */
const ownEnter = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' &&
  event.target instanceof Element &&
  event.target.closest('button, a, [role="button"]') !== null &&
  event.target.closest('[data-keys]') === null;

/** Esc in a box of plain text leaves the box first; what was typed stays. True if it did. */
const leaveBox = (target: EventTarget | null): boolean => {
  const box = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;
  if (!box || box.closest('.ant-modal, .ant-select, .ant-picker, .sign-in')) return false;
  box.blur();
  return true;
};

const NAMES: Readonly<Record<string, string>> = { Escape: 'esc', Enter: 'enter' };

const nameOf = (e: KeyboardEvent): string =>
  `${e.ctrlKey || e.metaKey ? 'ctrl+' : ''}${NAMES[e.key] ?? e.key}`;

/** No text is typed with these. */
const ALWAYS = /^(ctrl\+|F\d)/;

interface Layer {
  level: number;
  newest: { current: Shortcuts };
}

/** Layers of keys, the uppermost first: one key does one thing. */
const layers: Layer[] = [];

/** Listens before anybody else: a select would otherwise take Ctrl+Enter for itself. */
const onKey = (event: KeyboardEvent) => {
  if (event.isComposing || event.defaultPrevented || event.altKey || isLocked()) return;
  const name = nameOf(event);
  const run = layers.find((layer) => layer.newest.current[name])?.newest.current[name];
  if (name === 'esc' && leaveBox(event.target)) return;
  if (!run || (!ALWAYS.test(name) && (busy(event.target) || ownEnter(event)))) return;
  event.preventDefault();
  event.stopPropagation();
  run(event);
};

/**
 * Keys of a page. Plain keys rest while somebody types or a dialog is open; those with Ctrl and F1 to F12 work always.
 * Where two parts of the screen know the same key, the higher `level` has it.
 */
export const useShortcuts = (shortcuts: Shortcuts, level = 0): void => {
  const newest = useRef(shortcuts);
  newest.current = shortcuts;
  useEffect(() => {
    const layer: Layer = { level, newest };
    if (layers.length === 0) window.addEventListener('keydown', onKey, true);
    layers.push(layer);
    layers.sort((a, b) => b.level - a.level);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) window.removeEventListener('keydown', onKey, true);
    };
  }, [level]);
};
