import * as contracts from '@huiyin/shared/contracts/dispute';
import type { Feature } from '../../platform/feature.js';
import { DisputeModule } from './dispute.module.js';
import { DisputeCase, DisputeStatement } from './entities.js';

export const disputeFeature: Feature = {
  module: DisputeModule,
  entities: [DisputeCase, DisputeStatement],
  contracts: [contracts.submitDispute],
};
