import { createContext, useContext } from 'react';
import type { Paper } from '../matter-view';

const PapersContext = createContext<readonly Paper[]>([]);

/** The papers of the matter that a form is about, for the question what is wrong with which. */
export const PapersProvider = PapersContext.Provider;

export const usePapers = (): readonly Paper[] => useContext(PapersContext);
