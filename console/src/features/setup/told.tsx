import { LIST } from '@huiyin/shared/labels/console';
import type { ReactNode } from 'react';
import { problemOf } from '../../platform/api';

/** Why something was not kept, beside the button that was pressed. */
export const Told = ({ error }: { error: unknown }) => {
  if (!error) return null;
  const problem = problemOf(error);
  return (
    <p className="setup-told" role="alert">
      {problem?.title ?? LIST.unreached}
      {problem?.next}
    </p>
  );
};

/** A field with its name above it. */
export const Field = ({ label, id, children }: { label: string; id: string; children: ReactNode }) => (
  <div className="setup-field">
    <label htmlFor={id}>{label}</label>
    {children}
  </div>
);
