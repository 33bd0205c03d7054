import { Module } from '@nestjs/common';
import { DeskDraftController } from './desk-draft.controller.js';
import { DeskDrafts } from './desk-drafts.js';
import { DeskDraftRepository } from './repository.js';

/** Half-done work of the console, kept for its clerk and off the shared PC. */
@Module({ controllers: [DeskDraftController], providers: [DeskDrafts, DeskDraftRepository] })
export class DeskDraftModule {}
