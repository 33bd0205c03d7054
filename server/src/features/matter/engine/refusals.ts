import type { Decision } from '@huiyin/shared/domain/matter/snapshot';
import { notFound, Refusal } from '../../../platform/errors/errors.js';

/** Why the engine said no, as a problem the caller can do something about. */
export const refusalOf = (decision: Extract<Decision, { ok: false }>): Refusal => {
  switch (decision.why) {
    case 'closed':
      return new Refusal('closed');
    case 'not-in-table':
    case 'guard':
      return new Refusal('not-allowed-now');
    case 'not-yours':
      return notFound();
  }
};
