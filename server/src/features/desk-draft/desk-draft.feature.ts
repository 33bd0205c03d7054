import * as contracts from '@huiyin/shared/contracts/desk-draft';
import type { Feature } from '../../platform/feature.js';
import { DeskDraftModule } from './desk-draft.module.js';
import { DeskDraft } from './entities.js';

export const deskDraftFeature: Feature = {
  module: DeskDraftModule,
  entities: [DeskDraft],
  contracts: [contracts.listDeskDrafts, contracts.putDeskDraft, contracts.dropDeskDraft],
};
