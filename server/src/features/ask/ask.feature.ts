import { askStaff, reportDemand, sayWrong } from '@huiyin/shared/contracts/ask';
import type { Feature } from '../../platform/feature.js';
import { AskModule } from './ask.module.js';
import { AskRow } from './entities.js';

export const askFeature: Feature = {
  module: AskModule,
  entities: [AskRow],
  contracts: [askStaff, sayWrong, reportDemand],
};
