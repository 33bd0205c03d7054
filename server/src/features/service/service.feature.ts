import * as acceptance from '@huiyin/shared/contracts/acceptance';
import { getLetter } from '@huiyin/shared/contracts/letter';
import * as outside from '@huiyin/shared/contracts/outside';
import * as contracts from '@huiyin/shared/contracts/service';
import type { Feature } from '../../platform/feature.js';
import { ServiceFollow, ServiceRound } from './acceptance/entities.js';
import { ItemRow, ServiceProblem, ServiceRequest } from './entities.js';
import { ServiceOutside } from './outside/entities.js';
import { ServiceModule } from './service.module.js';

export const serviceFeature: Feature = {
  module: ServiceModule,
  entities: [ItemRow, ServiceRequest, ServiceProblem, ServiceRound, ServiceFollow, ServiceOutside],
  contracts: [
    contracts.listItems,
    contracts.getItem,
    contracts.getForm,
    contracts.submitService,
    getLetter,
    acceptance.kinRegister,
    acceptance.listReplies,
    outside.copySheet,
    outside.resultFile,
    outside.resultText,
  ],
};
