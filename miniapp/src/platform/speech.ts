import { createSignal } from './signal';

/** True while a text is being read aloud. */
export const speaking = createSignal(false);

const voice = (): SpeechSynthesis | null =>
  process.env.TARO_ENV === 'h5' && typeof window.speechSynthesis === 'object' ? window.speechSynthesis : null;

/** Whether this phone can read aloud: browsers can; WeChat needs a plugin that the operator must apply for. */
export const canSpeak = (): boolean => voice() !== null;

export const stopSpeaking = (): void => {
  voice()?.cancel();
  speaking.set(false);
};

/** Reads a text aloud, slower than usual. */
export const speak = (text: string): void => {
  const synth = voice();
  if (!synth) return;
  stopSpeaking();
  const words = new SpeechSynthesisUtterance(text);
  words.lang = 'zh-CN';
  words.rate = 0.85;
  words.onend = () => speaking.set(false);
  words.onerror = () => speaking.set(false);
  speaking.set(true);
  synth.speak(words);
};
