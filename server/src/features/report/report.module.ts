import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { MatterModule } from '../matter/matter.module.js';
import { RegisterModule } from '../register/register.module.js';
import { Alarms } from './alarms.js';
import { CentresBelow } from './centres-below.js';
import { DeskLoads } from './desk-loads.js';
import { ReportController } from './report.controller.js';

/** Figures, counted from the matters themselves. */
@Module({
  imports: [MatterModule, RegisterModule, AccountModule],
  controllers: [ReportController],
  providers: [Alarms, CentresBelow, DeskLoads],
})
export class ReportModule {}
