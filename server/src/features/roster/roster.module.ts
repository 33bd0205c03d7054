import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { MatterModule } from '../matter/matter.module.js';
import { RegisterModule } from '../register/register.module.js';
import { Leaves } from './leaves.js';
import { Leaving } from './leaving.js';
import { PutDuty } from './put-duty.js';
import { RosterController } from './roster.controller.js';
import { ViewRoster } from './view-roster.js';
import { WhoManages } from './who-manages.js';

/** 值班、请假、离岗: nothing ever stays with somebody who isn't there. */
@Module({
  imports: [AccountModule, MatterModule, RegisterModule],
  controllers: [RosterController],
  providers: [Leaves, Leaving, PutDuty, ViewRoster, WhoManages],
})
export class RosterModule {}
