import type { mark } from '@huiyin/shared/contracts/acceptance';
import { createContext, useContext } from 'react';
import type * as z from 'zod';

export type Mark = z.infer<typeof mark>;

/** The paper on whose photos somebody is marking what is wrong, and who keeps the marks. */
export interface Marking {
  slot: string;
  marks: readonly Mark[];
  onMarks: (marks: Mark[]) => void;
}

interface Shared {
  marking: Marking | null;
  setMarking: (marking: Marking | null) => void;
}

const MarkingContext = createContext<Shared>({ marking: null, setMarking: () => undefined });

export const MarkingProvider = MarkingContext.Provider;

/** Between the form on the right, which asks, and the glass on the left, on which one draws. */
export const useMarking = (): Shared => useContext(MarkingContext);
