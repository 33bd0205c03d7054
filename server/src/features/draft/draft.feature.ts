import * as contracts from '@huiyin/shared/contracts/draft';
import type { Feature } from '../../platform/feature.js';
import { DraftModule } from './draft.module.js';
import { FormDraftRow } from './entities.js';

export const draftFeature: Feature = {
  module: DraftModule,
  entities: [FormDraftRow],
  contracts: [contracts.listDrafts, contracts.getDraft, contracts.putDraft, contracts.dropDraft],
};
