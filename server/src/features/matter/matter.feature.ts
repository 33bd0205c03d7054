import { helping } from '@huiyin/shared/contracts/mandate';
import * as contracts from '@huiyin/shared/contracts/matter';
import { queue, search } from '@huiyin/shared/contracts/queue';
import { lookUpStatus } from '@huiyin/shared/contracts/status';
import type { Feature } from '../../platform/feature.js';
import { MatterModule } from './matter.module.js';
import * as entities from './store/entities.js';
import { MatterKin } from './store/kin.entity.js';
import { MatterPaper, ReservedNumber } from './store/paper.entity.js';

export const matterFeature: Feature = {
  module: MatterModule,
  entities: [
    entities.Matter,
    entities.MatterParty,
    entities.MatterEventRow,
    entities.MatterWords,
    entities.MatterTask,
    entities.MatterOutcome,
    entities.MatterRating,
    entities.WorkflowRow,
    MatterKin,
    MatterPaper,
    ReservedNumber,
  ],
  contracts: [
    contracts.myMatters,
    helping,
    contracts.getMatter,
    contracts.act,
    contracts.claim,
    contracts.release,
    queue,
    search,
    contracts.rate,
    lookUpStatus,
  ],
};
