import type { paperIn } from '@huiyin/shared/contracts/pad';
import type { FieldError } from '@huiyin/shared/contracts/problem';
import { readNumber } from '@huiyin/shared/domain/matter/number';
import { paperTimeProblem } from '@huiyin/shared/domain/matter/paper-time';
import { PAPER_TIME_WRONG } from '@huiyin/shared/labels/paper-forms';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { Principal } from '../../../platform/auth/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Bug, Refusal } from '../../../platform/errors/errors.js';
import { Centres } from '../../register/centres.js';
import type { MatterView } from '../kinds/kind.js';
import type { ReservedNumber } from '../store/paper.entity.js';
import { PaperRepository } from '../store/paper.repository.js';
import { MatterRepository } from '../store/repository.js';
import { TrackingNumbers } from './tracking-numbers.js';

type PaperIn = z.infer<typeof paperIn>;

/** What the engine is told of a form on paper. `reserved`: the number that stands on it, and the id that was made with it. */
export interface PaperForm {
  readonly receivedAt: number;
  readonly reason: PaperIn['reason'];
  readonly reserved?: { readonly id: string; readonly number: string };
}

const MINUTE = 60_000;
/** Of a whole pad a handful of draws may meet a number that is taken. */
const DRAWS = 10;

/** Forms that were taken in on paper: bounds on their time, and the numbers that were printed before there was a matter. */
@Injectable()
export class PaperForms {
  constructor(
    private readonly papers: PaperRepository,
    private readonly matters: MatterRepository,
    private readonly numbers: TrackingNumbers,
    private readonly centres: Centres,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Reads what a filing says of its paper, and takes its number: once. Refuses 400 for a moment that can't be, 422
   * `pad-number-unknown` for a number of no pad of one's own station, 409 `pad-number-used`.
   */
  async take(
    tx: Tx,
    principal: Principal,
    channel: MatterView['channel'],
    paper: PaperIn | undefined,
  ): Promise<PaperForm | undefined> {
    if (paper === undefined) return undefined;
    if (channel !== 'paper') throw wrong('not-paper');
    const { receivedAt, reason } = paper;
    const problem = paperTimeProblem(receivedAt, this.clock.now());
    if (problem) throw wrong(problem);
    if (paper.number === undefined) return { receivedAt, reason };
    const { id, number, at } = await this.reserved(tx, principal, paper.number);
    // People write down minutes.
    if (receivedAt < at - (at % MINUTE)) throw wrong('before-pad');
    if (!(await this.papers.use(tx, id, this.clock.now()))) throw new Refusal('pad-number-used');
    return { receivedAt, reason, reserved: { id, number } };
  }

  /** Numbers for a pad of that centre, in the order of its sheets. */
  async reserve(tx: Tx, padId: string, centreId: string, count: number): Promise<ReservedNumber[]> {
    const at = this.clock.now();
    const rows: ReservedNumber[] = [];
    for (let draw = 0; rows.length < count; draw += 1) {
      if (draw > count + DRAWS) throw new Bug('no free numbers for a pad', { padId });
      const number = this.numbers.nextForPad();
      if (await this.matters.findByNumber(number)) continue;
      const row = { id: this.ids.next(), number, padId, centreId, at, usedAt: null };
      if (await this.papers.reserve(tx, row)) rows.push(row);
    }
    return rows;
  }

  ofPads(padIds: readonly string[]): Promise<ReservedNumber[]> {
    return padIds.length === 0 ? Promise.resolve([]) : this.papers.ofPads(padIds);
  }

  /** The stations whose pads are this person's: of the own posts, and for a grid worker the one that serves the grid. */
  centresOf(principal: Principal): string[] {
    if (principal.kind !== 'staff') return [];
    const own = principal.posts
      .filter(({ role }) => role === 'clerk' || role === 'grid')
      .flatMap((p) => p.centreId ?? this.centres.centreFor(p.placePath, 'village')?.id ?? []);
    return [...new Set(own)];
  }

  private async reserved(tx: Tx, principal: Principal, typed: string): Promise<ReservedNumber> {
    const number = readNumber(typed);
    const row = number === null ? null : await this.papers.findReserved(tx, number);
    if (!row || !this.centresOf(principal).includes(row.centreId))
      throw new Refusal('pad-number-unknown', { status: 422 });
    return row;
  }
}

const wrong = (why: keyof typeof PAPER_TIME_WRONG): Refusal => {
  const error: FieldError = { path: 'paper.receivedAt', code: why, message: PAPER_TIME_WRONG[why] };
  return new Refusal('invalid', { status: 400, errors: [error] });
};
