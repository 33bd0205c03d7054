/** A key as it stands on the keyboard, beside what it does. */
export const Kbd = ({ children }: { children: string }) => <kbd className="kbd">{children}</kbd>;
