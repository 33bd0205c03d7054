import { createSignal } from './signal';

/** A short sentence over the page. WeChat's own toast doesn't grow with the text. */
export const toast = createSignal<string | null>(null);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a sentence long enough to be read by a slow reader (ms grow with its length). */
export const say = (sentence: string): void => {
  clearTimeout(timer);
  toast.set(sentence);
  timer = setTimeout(() => toast.set(null), 2500 + sentence.length * 120);
};
