import type { Tally } from '@huiyin/shared/domain/figures/tally';
import type { Beside } from '@huiyin/shared/domain/matter/beside';
import type { Owed, Snap } from '@huiyin/shared/domain/matter/snapshot';
import type { Matter } from './entities.js';

/** The owed answer as columns; all null when there is none. */
export const owedColumns = (owed: Owed | null) => ({
  owedKind: owed?.party.kind ?? null,
  owedId: owed?.party.id ?? null,
  owedTurn: owed?.turn ?? null,
  owedFrom: owed?.from ?? null,
  owedPromise: owed?.promise ?? null,
  owedLimit: owed?.limit ?? null,
  owedWake: owed?.wake ?? null,
  owedHop: owed?.hop ?? null,
  owedProvisional: owed?.provisional ?? null,
});

/** What runs beside as columns; who is asked of what stands by itself, for their queues. */
export const besideColumns = (beside: Beside | null) => ({
  beside,
  offerId: beside?.handover?.offer?.to.id ?? null,
  urgeId: beside?.urge?.due == null ? null : beside.urge.to.id,
});

/** What the figures have of a stored matter so far. */
export const tallyOf = ({ wordAt, answeredAt, returns, faults, urges, moves }: Matter): Tally => ({
  ...{ wordAt, answeredAt },
  ...{ returns: returns ?? 0, faults: faults ?? 0, urges: urges ?? 0, moves: moves ?? 0 },
});

/** What runs beside a stored matter. */
export const besideIn = (m: Matter): Beside | null => m.beside as Beside | null;

/** The engine's snapshot of a stored matter. */
export const snapOf = (m: Matter): Snap => ({
  state: m.state,
  seq: m.seq,
  left: m.leftUnits,
  ending: m.ending as Snap['ending'],
  beside: besideIn(m),
  owed:
    m.owedKind === null || m.owedId === null
      ? null
      : {
          party: { kind: m.owedKind, id: m.owedId },
          turn: m.owedTurn ?? 'us',
          from: m.owedFrom ?? 0,
          promise: m.owedPromise ?? 0,
          limit: m.owedLimit ?? 0,
          wake: m.owedWake ?? 0,
          hop: m.owedHop ?? 0,
          provisional: m.owedProvisional ?? false,
        },
});
