import type { ReactNode } from 'react';

/** A field with its name above it. */
export const Field = ({ label, id, children }: { label: string; id: string; children: ReactNode }) => (
  <div className="setup-field">
    <label htmlFor={id}>{label}</label>
    {children}
  </div>
);
