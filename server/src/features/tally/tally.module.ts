import { Module } from '@nestjs/common';
import { RegisterModule } from '../register/register.module.js';
import { TallyRepository } from './repository.js';
import { Tallies } from './tallies.js';
import { TallyController } from './tally.controller.js';

/** What a desk answers on the spot, counted. */
@Module({ imports: [RegisterModule], controllers: [TallyController], providers: [Tallies, TallyRepository] })
export class TallyModule {}
