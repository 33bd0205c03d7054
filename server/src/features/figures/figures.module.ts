import { Module } from '@nestjs/common';
import { MatterModule } from '../matter/matter.module.js';
import { RegisterModule } from '../register/register.module.js';
import { EchoBoard } from './echo-board.js';
import { FiguresController } from './figures.controller.js';
import { FiguresQueries } from './figures.queries.js';
import { FiguresList } from './figures-list.js';
import { FiguresScope } from './figures-scope.js';
import { MonthFigures } from './month-figures.js';

/** A month's figures and 回音榜, counted from the matters themselves. */
@Module({
  imports: [MatterModule, RegisterModule],
  controllers: [FiguresController],
  providers: [EchoBoard, FiguresList, FiguresQueries, FiguresScope, MonthFigures],
})
export class FiguresModule {}
