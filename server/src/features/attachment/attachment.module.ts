import { Module } from '@nestjs/common';
import { RegisterModule } from '../register/register.module.js';
import { AttachmentController } from './attachment.controller.js';
import { AttachmentRepository } from './attachment.repository.js';
import { Attachments } from './attachments.js';
import { ReadFile } from './read-file.js';
import { RemoveFile } from './remove-file.js';
import { AttachmentScopes } from './scopes.js';
import { TidyUploads } from './tidy-uploads.js';
import { UploadFile } from './upload-file.js';

/** Photos and PDFs of matters: drawn anew, encrypted, served only to whoever may see the matter. */
@Module({
  imports: [RegisterModule],
  controllers: [AttachmentController],
  providers: [
    Attachments,
    AttachmentRepository,
    AttachmentScopes,
    UploadFile,
    ReadFile,
    RemoveFile,
    TidyUploads,
  ],
  exports: [Attachments, UploadFile],
})
export class AttachmentModule {}
