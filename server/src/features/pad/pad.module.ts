import { Module } from '@nestjs/common';
import { MatterModule } from '../matter/matter.module.js';
import { RegisterModule } from '../register/register.module.js';
import { PadController } from './pad.controller.js';
import { Pads } from './pads.js';
import { PadRepository } from './repository.js';

/** 备用纸本: forms on paper for a day without power. */
@Module({
  imports: [MatterModule, RegisterModule],
  controllers: [PadController],
  providers: [Pads, PadRepository],
})
export class PadModule {}
