import * as contracts from '@huiyin/shared/contracts/pad';
import type { Feature } from '../../platform/feature.js';
import { NumberPad } from './entities.js';
import { PadModule } from './pad.module.js';

export const padFeature: Feature = {
  module: PadModule,
  entities: [NumberPad],
  contracts: [contracts.printPad, contracts.listPads, contracts.getPad],
};
