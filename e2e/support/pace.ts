/** Buttons take two taps within half a second for one tap of a trembling finger; so a person who means it waits as long. */
const TREMBLE_MS = 600;

/** The form's way on is one button in one place, whatever it says. */
const buttonOf = (id: string) => (id === 'send' ? 'next' : id);

/** Taps a button not sooner after the last time than it takes. */
export const createPace = () => {
  const last = new Map<string, number>();
  return async (id: string, tap: () => Promise<void>): Promise<void> => {
    const button = buttonOf(id);
    const wait = (last.get(button) ?? 0) + TREMBLE_MS - Date.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    await tap();
    last.set(button, Date.now());
  };
};
