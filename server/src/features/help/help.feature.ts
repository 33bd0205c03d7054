import { askHelp } from '@huiyin/shared/contracts/help';
import type { Feature } from '../../platform/feature.js';
import { HelpRequestRow } from './entities.js';
import { HelpModule } from './help.module.js';

export const helpFeature: Feature = {
  module: HelpModule,
  entities: [HelpRequestRow],
  contracts: [askHelp],
};
