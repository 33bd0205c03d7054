import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { RegisterModule } from '../register/register.module.js';
import { FirstAccount } from './first-account.js';
import { Apart } from './import/apart.js';
import { ImportController } from './import/import.controller.js';
import { ImportRegister } from './import/import-register.js';
import { RegisterTemplate } from './import/template.js';
import { WritePlan } from './import/write-plan.js';
import { KeepCentres } from './keep-centres.js';
import { KeepPlaces } from './keep-places.js';
import { KeepStaff } from './keep-staff.js';
import { KeepWechat } from './keep-wechat.js';
import { Overview } from './overview.js';
import { Reach } from './reach.js';
import { SetupController } from './setup.controller.js';

/** The first start without the demo: first account, places, centres, windows, staff, the register's import, WeChat. */
@Module({
  imports: [RegisterModule, AccountModule],
  controllers: [SetupController, ImportController],
  providers: [
    ...[Reach, FirstAccount, Overview, KeepPlaces, KeepCentres, KeepStaff, KeepWechat],
    ...[Apart, ImportRegister, RegisterTemplate, WritePlan],
  ],
})
export class SetupModule {}
