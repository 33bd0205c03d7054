import * as contracts from '@huiyin/shared/contracts/mandate';
import type { Feature } from '../../platform/feature.js';
import { MANDATE_ENTITIES } from './entities.js';
import { MandateModule } from './mandate.module.js';

export const mandateFeature: Feature = {
  module: MandateModule,
  entities: MANDATE_ENTITIES,
  contracts: [
    contracts.myMandates,
    contracts.helperCode,
    contracts.giveMandate,
    contracts.giveByCard,
    contracts.residentMandates,
    contracts.recordMandate,
    contracts.revokeMandate,
    contracts.mandateDeeds,
  ],
};
