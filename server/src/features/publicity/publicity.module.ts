import { Module, type OnModuleInit } from '@nestjs/common';
import { Loops } from '../../platform/loops.js';
import { AccountModule } from '../account/account.module.js';
import { MatterModule } from '../matter/matter.module.js';
import { RegisterModule } from '../register/register.module.js';
import { ObjectTo } from './object.js';
import { Objections } from './objections.js';
import { PublicityController } from './publicity.controller.js';
import { ReadSheets } from './read-sheets.js';
import { PublicityRepository } from './repository.js';
import { Sheets } from './sheets.js';
import { TakeDownRound } from './take-down-round.js';

const EVERY_MS = 30_000;

/** 公示: sheets that hang in a village for their days, and what is said against them. */
@Module({
  imports: [AccountModule, MatterModule, RegisterModule],
  controllers: [PublicityController],
  providers: [ObjectTo, Objections, PublicityRepository, ReadSheets, Sheets, TakeDownRound],
  exports: [ReadSheets, Sheets],
})
export class PublicityModule implements OnModuleInit {
  constructor(
    private readonly loops: Loops,
    private readonly down: TakeDownRound,
  ) {}

  onModuleInit(): void {
    this.loops.every(EVERY_MS, 'publicity.down', () => this.down.round());
  }
}
