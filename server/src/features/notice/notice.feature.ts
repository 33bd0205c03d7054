import * as contracts from '@huiyin/shared/contracts/notice';
import type { Feature } from '../../platform/feature.js';
import { NOTICE_ENTITIES } from './entities.js';
import { NoticeModule } from './notice.module.js';

export const noticeFeature: Feature = {
  module: NoticeModule,
  entities: NOTICE_ENTITIES,
  contracts: [
    contracts.listNotices,
    contracts.getNotice,
    contracts.answerNotice,
    contracts.tags,
    contracts.staffNotices,
    contracts.getDraft,
    contracts.createNotice,
    contracts.updateNotice,
    contracts.previewAudience,
    contracts.sendNotice,
    contracts.recallNotice,
    contracts.board,
    contracts.doors,
    contracts.recordDoor,
  ],
};
