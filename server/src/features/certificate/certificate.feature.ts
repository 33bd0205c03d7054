import { certificateFigures, decideOn, listCertificates } from '@huiyin/shared/contracts/certificate';
import type { Feature } from '../../platform/feature.js';
import { CertificateModule } from './certificate.module.js';
import { CertificateDecisionRow } from './entities.js';

export const certificateFeature: Feature = {
  module: CertificateModule,
  entities: [CertificateDecisionRow],
  contracts: [listCertificates, decideOn, certificateFigures],
};
