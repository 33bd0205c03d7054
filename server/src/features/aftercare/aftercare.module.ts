import { Module } from '@nestjs/common';
import { MatterModule } from '../matter/matter.module.js';
import { RegisterModule } from '../register/register.module.js';
import { AftercareController } from './aftercare.controller.js';
import { DrawCallbacks } from './draw-callbacks.js';
import { ListCallbacks } from './list-callbacks.js';
import { NotSolved } from './not-solved.js';
import { RecordCallback } from './record-callback.js';
import { CallbackRepository } from './repository.js';

/** What comes after the end: call-backs by lot, and 没解决 for who doesn't press buttons. */
@Module({
  imports: [MatterModule, RegisterModule],
  controllers: [AftercareController],
  providers: [CallbackRepository, DrawCallbacks, ListCallbacks, NotSolved, RecordCallback],
})
export class AftercareModule {}
