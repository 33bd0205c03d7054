import { listStrangers, verifyStranger } from '@huiyin/shared/contracts/register';
import type { Feature } from '../../platform/feature.js';
import { StrangerCheckRow } from './entities.js';
import { NewcomerModule } from './newcomer.module.js';

export const newcomerFeature: Feature = {
  module: NewcomerModule,
  entities: [StrangerCheckRow],
  contracts: [listStrangers, verifyStranger],
};
