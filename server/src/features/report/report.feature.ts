import { alarms, deskLoads } from '@huiyin/shared/contracts/report';
import type { Feature } from '../../platform/feature.js';
import { ReportModule } from './report.module.js';

export const reportFeature: Feature = { module: ReportModule, entities: [], contracts: [deskLoads, alarms] };
