import { echoBoard } from '@huiyin/shared/contracts/echo';
import { figures, figuresList } from '@huiyin/shared/contracts/figures';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { Limit } from '../../platform/http/limit.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import { EchoBoard } from './echo-board.js';
import { FiguresList } from './figures-list.js';
import { MonthFigures } from './month-figures.js';

/** The edge of the figures: the supervisor's month, and what everybody may read of it. */
@Controller()
export class FiguresController {
  constructor(
    private readonly figures: MonthFigures,
    private readonly lists: FiguresList,
    private readonly echo: EchoBoard,
  ) {}

  @Route(figures) month(@Who() who: Principal, @In() { query }: Input<typeof figures>) {
    return this.figures.run(who, query);
  }

  @Route(figuresList) list(@Who() who: Principal, @In() { query }: Input<typeof figuresList>) {
    return this.lists.page(who, query);
  }

  @Limit({ tries: 60, minutes: 1 })
  @Route(echoBoard)
  board(@In() { query }: Input<typeof echoBoard>) {
    return this.echo.of(query);
  }
}
