import type { Item } from '@huiyin/shared/catalogue/item';
import { dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { type ProgressLine, progressOf } from '@huiyin/shared/domain/service/steps/progress';
import { wayLabel, wayLine } from '@huiyin/shared/labels/steps';
import { sayDay } from '@huiyin/shared/labels/units';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { StaffDirectory } from '../../account/staff-directory.js';
import type { KindView } from '../../matter/kinds/kind.js';
import type { Matter, MatterTask } from '../../matter/store/entities.js';
import { MatterRepository } from '../../matter/store/repository.js';
import { Wording } from '../../matter/views/wording.js';
import { type HungSheet, Sheets } from '../../publicity/sheets.js';
import { Calendars } from '../../register/calendars.js';

/** The way of a request from acceptance to the answer, with whose move it is in words; and the sheet that hangs. */
@Injectable()
export class ProgressView {
  constructor(
    private readonly matters: MatterRepository,
    private readonly sheets: Sheets,
    private readonly staff: StaffDirectory,
    private readonly wording: Wording,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** Nothing for an item that is simply handled. */
  async of(matter: Matter, item: Item): Promise<Pick<KindView, 'steps' | 'sheet'>> {
    const { steps, publicity } = item;
    const posts = publicity.rule === 'must' || publicity.rule === 'may';
    if (steps.length === 0 && !posts) return {};
    const [tasks, { posted, last }] = await Promise.all([
      this.matters.tasks(matter.id),
      posts ? this.sheets.of(matter.id) : { posted: 0, last: null },
    ]);
    const { state, ending } = matter;
    const lines = progressOf({ steps, publicity: publicity.rule, state, ending, tasks, posted });
    const drawn = lines.map(async (line) => ({
      ...line,
      label: wayLabel(line.what),
      say: await this.say(matter, line, tasks, last),
    }));
    return { steps: await Promise.all(drawn), sheet: last };
  }

  private async say(
    matter: Matter,
    { what, state }: ProgressLine,
    tasks: readonly MatterTask[],
    sheet: HungSheet | null,
  ): Promise<string> {
    if (state !== 'now') return '';
    const own = tasks.filter((t) => t.what === what && t.doneAt === null);
    if (own.length > 0) {
      const names = await this.staff.list(own.map((t) => t.assigneeId));
      const inOrder = [...own].sort((x, y) => (x.id < y.id ? -1 : 1));
      const who = [...new Set(inOrder.map((t) => names.get(t.assigneeId)?.name ?? ''))].join('、');
      const by = this.wording.by(Math.max(...own.map((t) => t.due)));
      return wayLine({ state, turn: 'us', who, by });
    }
    const hangs = what === 'publicity' && matter.owedTurn === 'publicity' && sheet !== null;
    const by = hangs ? this.day(sheet.until - 1) : this.wording.by(matter.owedPromise);
    return wayLine({ state, turn: matter.owedTurn ?? 'us', who: await this.wording.who(matter), by });
  }

  private day(at: number): string {
    return sayDay(this.calendars.current(), dayOf(at), dayOf(this.clock.now()));
  }
}
