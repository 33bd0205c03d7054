import * as contracts from '@huiyin/shared/contracts/pairing';
import type { Feature } from '../../platform/feature.js';
import { DeskPairing, DeskPhoto } from './entities.js';
import { PairingModule } from './pairing.module.js';

export const pairingFeature: Feature = {
  module: PairingModule,
  entities: [DeskPairing, DeskPhoto],
  contracts: [
    contracts.openPairing,
    contracts.watchPairing,
    contracts.endPairing,
    contracts.joinPairing,
    contracts.pushPhoto,
  ],
};
