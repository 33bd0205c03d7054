import * as contracts from '@huiyin/shared/contracts/service';
import type { Feature } from '../../platform/feature.js';
import { ItemRow, ServiceProblem, ServiceRequest } from './entities.js';
import { ServiceModule } from './service.module.js';

export const serviceFeature: Feature = {
  module: ServiceModule,
  entities: [ItemRow, ServiceRequest, ServiceProblem],
  contracts: [contracts.listItems, contracts.getItem, contracts.getForm, contracts.submitService],
};
