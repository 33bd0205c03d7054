import * as contracts from '@huiyin/shared/contracts/roster';
import type { Feature } from '../../platform/feature.js';
import { RosterModule } from './roster.module.js';

/** No rows of its own: leave and duty stand beside the staff, whom they are about. */
export const rosterFeature: Feature = {
  module: RosterModule,
  entities: [],
  contracts: [
    contracts.getRoster,
    contracts.putDuty,
    contracts.takeLeave,
    contracts.endLeave,
    contracts.startLeaving,
    contracts.cancelLeaving,
    contracts.finishLeaving,
  ],
};
