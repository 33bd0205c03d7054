import { bankCardProblem } from '@huiyin/shared/domain/people/bank-card';
import { idNumberProblem, normaliseIdNumber } from '@huiyin/shared/domain/people/id-number';
import { isLocked } from './lock';

/** What a reader on the desk read. */
export type ReadCard = { kind: 'id-card'; idNumber: string } | { kind: 'bank-card'; number: string };

/** A card reader as the console knows it: another make is another object of this shape. */
export interface CardReader {
  /** Calls back for each card until the function that it returns is called. */
  listen(onCard: (card: ReadCard) => void): () => void;
}

/** Nobody types a key every 40 ms; a reader that plays the keyboard sends one every few. */
const FASTEST_HAND_MS = 40;
const SHORTEST = 15;

export const cardOf = (text: string): ReadCard | null => {
  const idNumber = normaliseIdNumber(text);
  if (idNumberProblem(idNumber) === null) return { kind: 'id-card', idNumber };
  return /^\d+$/.test(text) && bankCardProblem(text) === null ? { kind: 'bank-card', number: text } : null;
};

interface Burst {
  text: string;
  at: number;
  /** Where the digits fell, and what stood there before them. */
  box: HTMLInputElement | HTMLTextAreaElement | null;
  before: string;
}

const boxOf = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;

/** Puts a box back as it was, so that React hears of it. */
const restore = ({ box, before }: Burst): void => {
  if (!box) return;
  const proto = box instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(box, before);
  box.dispatchEvent(new Event('input', { bubbles: true }));
};

/**
 * A reader that plays the keyboard (most of them do): digits faster than any hand, then Enter. Wherever the cursor is, the digits are
 * taken out of there again; what is neither an ID number nor a card number stays as it was typed.
 */
export const keyboardWedge: CardReader = {
  listen: (onCard) => {
    let burst: Burst | null = null;
    const onKey = (e: KeyboardEvent) => {
      if (isLocked() || e.isComposing || e.ctrlKey || e.metaKey || e.altKey) return;
      const fast = burst !== null && e.timeStamp - burst.at <= FASTEST_HAND_MS;
      if (/^[\dXx]$/.test(e.key)) {
        const box = boxOf(e.target);
        const begun: Burst = fast && burst ? burst : { text: '', at: 0, box, before: box?.value ?? '' };
        burst = { ...begun, text: begun.text + e.key, at: e.timeStamp };
        return;
      }
      if (e.key === 'Shift') return;
      const card =
        e.key === 'Enter' && fast && burst && burst.text.length >= SHORTEST ? cardOf(burst.text) : null;
      if (card && burst) {
        e.preventDefault();
        e.stopImmediatePropagation();
        restore(burst);
        onCard(card);
      }
      burst = null;
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  },
};
