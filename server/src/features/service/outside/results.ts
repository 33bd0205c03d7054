import type { resultText } from '@huiyin/shared/contracts/outside';
import type { Reply } from '@huiyin/shared/contracts/route';
import { dateOf, dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { readNumber } from '@huiyin/shared/domain/matter/number';
import { plainNumber, type ResultLine } from '@huiyin/shared/domain/service/outside-results';
import { OTHER, RESULT_LINES, sayResult } from '@huiyin/shared/labels/outside';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../../platform/auth/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Refusal } from '../../../platform/errors/errors.js';
import { Act } from '../../matter/engine/act.js';
import type { MatterView } from '../../matter/kinds/kind.js';
import { MatterRepository } from '../../matter/store/repository.js';
import { ViewMatter } from '../../matter/views/view.js';
import type { ServiceOutside } from './entities.js';
import { OutsideRepository } from './repository.js';

type Report = Reply<typeof resultText>;
type Line = Report['lines'][number];

/** A county's month of results; more in one request would hold up the desk. */
const MOST = 1_000;

/** What a line is about: our matter, and the other system's row where it was sent. */
interface Meant {
  readonly view: MatterView;
  readonly row: ServiceOutside | undefined;
}

/**
 * Results as another system gives them, a line each: an approval is entered where that is what comes next; a refusal is only noted, for it
 * is written and handed over one by one. Entered again nothing happens twice. Nobody's matter is touched that the caller couldn't act on.
 */
@Injectable()
export class Results {
  constructor(
    private readonly rows: OutsideRepository,
    private readonly matters: MatterRepository,
    private readonly view: ViewMatter,
    private readonly act: Act,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws `results-too-many`. */
  async run(who: StaffPrincipal, lines: readonly ResultLine[], dry: boolean): Promise<Report> {
    if (lines.length > MOST) throw new Refusal('results-too-many', { status: 422, params: { most: MOST } });
    const done: Line[] = [];
    for (const line of lines) done.push(await this.one(who, line, dry));
    const sums = { will: 0, done: 0, noted: 0, left: 0 };
    for (const { state } of done) sums[state] += 1;
    return { dry, lines: done, sums };
  }

  private async one(who: StaffPrincipal, line: ResultLine, dry: boolean): Promise<Line> {
    const left = (say: string, view?: MatterView): Line => lineOf(line, 'left', say, view);
    if (line.result === null) return left(RESULT_LINES.unread);
    const meant = await this.meant(who, line.number);
    if (typeof meant === 'string') return left(meant);
    const { view, row } = meant;
    if (line.name !== null && !view.parties.some((p) => p.name === line.name))
      return left(RESULT_LINES.name(line.name), view);
    if (view.outcome !== null || !view.open || row?.result === 'refused')
      return left(RESULT_LINES.over, view);
    const approve = view.allowed.find((a) => a.action === 'approve');
    if (line.result === 'refused' || !approve) {
      const say = line.result === 'refused' ? RESULT_LINES.refused : RESULT_LINES.notYet;
      if (!dry) await this.note(who, meant, line);
      return lineOf(line, 'noted', say, view);
    }
    const pays = approve.fields.some((f) => f.key === 'amount');
    if (pays && line.amountCents === null) return left(RESULT_LINES.noAmount, view);
    if (dry) return lineOf(line, 'will', RESULT_LINES.will, view);
    return this.approve(who, meant, line, pays);
  }

  /** By our number or theirs; a sentence where it is nobody's or not clear. What the caller can't see isn't there. */
  private async meant(who: StaffPrincipal, number: string): Promise<Meant | string> {
    const own = readNumber(number);
    const found = own === null ? null : await this.matters.findByNumber(own);
    const theirs = plainNumber(number);
    if (!found && theirs === '') return RESULT_LINES.unknown;
    const rows = found ? await this.rows.of(found.id) : await this.rows.byNumber(theirs);
    const ids = found ? [found.id] : [...new Set(rows.map((r) => r.matterId))];
    const seen = (await Promise.all(ids.map((id) => this.seen(who, id)))).filter((v) => v !== undefined);
    if (seen.length > 1) return RESULT_LINES.twice;
    const [view] = seen;
    return view ? { view, row: rows.find((r) => r.matterId === view.id) } : RESULT_LINES.unknown;
  }

  /** Only where the caller handles it: with something to do there. */
  private async seen(who: StaffPrincipal, id: string): Promise<MatterView | undefined> {
    try {
      const view = await this.view.one(who, id);
      return view.kind === 'service' && (!view.open || view.allowed.some((a) => a.action === 'note'))
        ? view
        : undefined;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-found') return undefined;
      throw error;
    }
  }

  private async approve(who: StaffPrincipal, meant: Meant, line: ResultLine, pays: boolean): Promise<Line> {
    const { view, row } = meant;
    const reasons = line.reason ?? sayResult(row?.systemName ?? OTHER, true, null);
    const fields = { reasons, ...(pays ? { amount: line.amountCents } : {}) };
    const body = { version: view.version, fields };
    const key = `${view.id}-${view.version}`;
    const use = { principal: `staff:${who.staffId}`, route: 'outside.results', key, asked: body };
    await this.act.run(who, view.id, 'approve', body, use);
    await this.note(who, meant, line);
    return lineOf(line, 'done', RESULT_LINES.done, view);
  }

  private async note(who: StaffPrincipal, { view, row }: Meant, line: ResultLine): Promise<void> {
    const resultAt = this.clock.now();
    const result = { result: line.result, resultSay: line.reason, resultAt };
    await this.uow.run('outside.result', async (tx) => {
      if (row) return this.rows.setResult(tx, row.id, result);
      await this.rows.add(tx, {
        ...{ id: this.ids.next(), matterId: view.id, system: 'other', systemName: OTHER, byName: who.name },
        ...{ number: null, numberKey: null, sentOn: dateOf(dayOf(resultAt)), at: resultAt, ...result },
      });
    });
  }
}

const lineOf = (line: ResultLine, state: Line['state'], say: string, view?: MatterView): Line => ({
  ...{ line: line.line, number: line.number, state, say },
  ...{ matterId: view?.id ?? null, title: view ? `${view.number} ${view.title} ${view.applicant}` : null },
});
