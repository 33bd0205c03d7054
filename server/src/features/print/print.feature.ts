import * as contracts from '@huiyin/shared/contracts/print';
import type { Feature } from '../../platform/feature.js';
import { PrintModule } from './print.module.js';

export const printFeature: Feature = {
  module: PrintModule,
  entities: [],
  contracts: [contracts.letterPdf, contracts.receiptPdf, contracts.missingPdf, contracts.sheetPdf],
};
