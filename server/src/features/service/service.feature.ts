import * as acceptance from '@huiyin/shared/contracts/acceptance';
import * as given from '@huiyin/shared/contracts/given';
import { getLetter } from '@huiyin/shared/contracts/letter';
import { listLocalRules, setLocalRule } from '@huiyin/shared/contracts/local-rules';
import * as outside from '@huiyin/shared/contracts/outside';
import * as contracts from '@huiyin/shared/contracts/service';
import type { Feature } from '../../platform/feature.js';
import { ServiceFollow, ServiceRound } from './acceptance/entities.js';
import { ItemRow, ServiceProblem, ServiceRequest } from './entities.js';
import { GivenRow, GivenUseRow } from './given/entities.js';
import { ServiceOutside } from './outside/entities.js';
import { ServiceModule } from './service.module.js';

export const serviceFeature: Feature = {
  module: ServiceModule,
  entities: [
    ItemRow,
    ServiceRequest,
    ServiceProblem,
    ServiceRound,
    ServiceFollow,
    ServiceOutside,
    GivenRow,
    GivenUseRow,
  ],
  contracts: [
    contracts.listItems,
    contracts.getItem,
    contracts.getForm,
    contracts.submitService,
    contracts.joinService,
    given.listGiven,
    given.takeBackGiven,
    getLetter,
    listLocalRules,
    setLocalRule,
    acceptance.kinRegister,
    acceptance.listReplies,
    outside.copySheet,
    outside.resultFile,
    outside.resultText,
  ],
};
