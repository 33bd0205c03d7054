import { Module } from '@nestjs/common';
import { RegisterModule } from '../register/register.module.js';
import { AccountRepository } from './account.repository.js';
import { AccountWriter } from './account-writer.js';
import { Bindings } from './bindings.js';
import { StaffRepository } from './staff.repository.js';
import { StaffDirectory } from './staff-directory.js';
import { StaffPosts } from './staff-posts.js';

const OFFERED = [AccountWriter, Bindings, StaffDirectory];

/** Accounts and whom they speak for; staff, their posts and log-in. */
@Module({
  imports: [RegisterModule],
  providers: [...OFFERED, AccountRepository, StaffPosts, StaffRepository],
  exports: OFFERED,
})
export class AccountModule {}
