import { download, remove, upload } from '@huiyin/shared/contracts/attachment';
import type { Feature } from '../../platform/feature.js';
import { AttachmentReadRow, AttachmentRow } from './attachment.entities.js';
import { AttachmentModule } from './attachment.module.js';

export const attachmentFeature: Feature = {
  module: AttachmentModule,
  entities: [AttachmentRow, AttachmentReadRow],
  contracts: [upload, download, remove],
};
