import * as contracts from '@huiyin/shared/contracts/tally';
import type { Feature } from '../../platform/feature.js';
import { Tally } from './entities.js';
import { TallyModule } from './tally.module.js';

export const tallyFeature: Feature = {
  module: TallyModule,
  entities: [Tally],
  contracts: [contracts.addTally, contracts.takeBackTally, contracts.tallyToday],
};
