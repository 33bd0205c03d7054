/** While the sign-in lies over the page, nothing below it answers to a key, is printed, or shows through a dialog's portal (base.css). */
export const setLocked = (locked: boolean): void => {
  document.body.toggleAttribute('data-locked', locked);
};

export const isLocked = (): boolean => document.body.hasAttribute('data-locked');
