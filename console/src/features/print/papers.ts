import { PRINT } from '@huiyin/shared/labels/console';

/** What can be printed on. */
export const PAPERS = Object.entries(PRINT.papers).map(([value, label]) => ({ value, label }));
