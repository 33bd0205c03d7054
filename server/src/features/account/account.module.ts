import { Module } from '@nestjs/common';
import { RegisterModule } from '../register/register.module.js';
import { AboutUs } from './about-us.js';
import { AbsenceRepository } from './absence.repository.js';
import { Absences } from './absences.js';
import { AccountController } from './account.controller.js';
import { AccountRepository } from './account.repository.js';
import { AccountWriter } from './account-writer.js';
import { BindCard } from './bind-card.js';
import { BindNew } from './bind-new.js';
import { BindPhone } from './bind-phone.js';
import { Bindings } from './bindings.js';
import { ChangePassword } from './change-password.js';
import { MeView } from './me.js';
import { SessionController } from './session.controller.js';
import { SignInStaff } from './sign-in-staff.js';
import { SignInWechat } from './sign-in-wechat.js';
import { StaffRepository } from './staff.repository.js';
import { StaffDirectory } from './staff-directory.js';
import { StaffKeeper } from './staff-keeper.repository.js';
import { StaffLoads } from './staff-loads.js';
import { StaffPosts } from './staff-posts.js';
import { Unbind } from './unbind.js';
import { WhoLooked } from './who-looked.js';

const VERBS = [
  AboutUs,
  BindCard,
  BindNew,
  BindPhone,
  ChangePassword,
  SignInStaff,
  SignInWechat,
  Unbind,
  WhoLooked,
];

const OFFERED = [
  AbsenceRepository,
  Absences,
  AccountWriter,
  Bindings,
  MeView,
  StaffKeeper,
  StaffDirectory,
  StaffLoads,
  StaffRepository,
];

/** Accounts and whom they speak for; staff, their posts and log-in. */
@Module({
  imports: [RegisterModule],
  controllers: [AccountController, SessionController],
  providers: [...OFFERED, ...VERBS, AccountRepository, StaffPosts],
  exports: OFFERED,
})
export class AccountModule {}
