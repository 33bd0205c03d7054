import * as contracts from '@huiyin/shared/contracts/aftercare';
import type { Feature } from '../../platform/feature.js';
import { AftercareModule } from './aftercare.module.js';
import { CallbackRow } from './entities.js';

export const aftercareFeature: Feature = {
  module: AftercareModule,
  entities: [CallbackRow],
  contracts: [contracts.notSolved, contracts.callbacks, contracts.callbackResult],
};
