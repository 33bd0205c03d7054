import { Module } from '@nestjs/common';
import { DraftController } from './draft.controller.js';
import { DraftRepository } from './draft.repository.js';
import { Drafts } from './drafts.js';
import { TidyDrafts } from './tidy-drafts.js';

/** 没填完的表: the same on each phone of one account. */
@Module({
  controllers: [DraftController],
  providers: [DraftRepository, Drafts, TidyDrafts],
  exports: [Drafts],
})
export class DraftModule {}
