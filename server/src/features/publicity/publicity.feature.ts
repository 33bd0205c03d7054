import * as contracts from '@huiyin/shared/contracts/publicity';
import type { Feature } from '../../platform/feature.js';
import * as entities from './entities.js';
import { PublicityModule } from './publicity.module.js';

export const publicityFeature: Feature = {
  module: PublicityModule,
  entities: [entities.PublicitySheet, entities.PublicityObjection],
  contracts: [contracts.sheets, contracts.getSheet, contracts.objectTo, contracts.objections],
};
