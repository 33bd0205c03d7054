import type { Input, Reply } from '@huiyin/shared/contracts/route';
import type * as contracts from '@huiyin/shared/contracts/status';
import { readNumber } from '@huiyin/shared/domain/matter/number';
import { STATUS_LABELS, type StatusState, sayStatus } from '@huiyin/shared/labels/status';
import { Injectable } from '@nestjs/common';
import { TryLimit } from '../../../platform/auth/try-limit.js';
import { Refusal } from '../../../platform/errors/errors.js';
import { Centres } from '../../register/centres.js';
import type { Matter } from '../store/entities.js';
import { MatterRepository } from '../store/repository.js';
import { QueryCode } from './query-code.js';
import { Wording } from './wording.js';

/** What people bring; a task is given, and has no slip. */
const BROUGHT = ['service', 'dispute'];

/** 查进度 without a login: by the number and the code of the slip, and nothing of what it is or whose. */
@Injectable()
export class LookUpStatus {
  constructor(
    private readonly matters: MatterRepository,
    private readonly codes: QueryCode,
    private readonly tries: TryLimit,
    private readonly centres: Centres,
    private readonly wording: Wording,
  ) {}

  /** A number that isn't, and a code that doesn't fit, answer the same; five wrong ones close that number for a quarter of an hour. */
  async run({
    number,
    code,
  }: Input<typeof contracts.lookUpStatus>['body']): Promise<Reply<typeof contracts.lookUpStatus>> {
    const read = readNumber(number);
    if (read === null) throw unknown();
    let found: Matter | null = null;
    const fits = await this.tries.attempt(`status:${read}`, async () => {
      found = await this.matters.findByNumber(read);
      return found !== null && BROUGHT.includes(found.kind) && this.codes.fits(found.id, code);
    });
    if (!fits || found === null) throw unknown();
    return this.say(found);
  }

  /** Whom to call is the centre: a window's name would tell what it is about. */
  private say(matter: Matter): Reply<typeof contracts.lookUpStatus> {
    const { name: who, phone } = this.centres.get(matter.centreId);
    const state = stateOf(matter);
    const over = matter.closedAt !== null;
    const say = sayStatus(state, this.wording.by(matter.owedPromise), who, over);
    return { state, label: STATUS_LABELS[state], say, by: matter.owedPromise, who, phone };
  }
}

const stateOf = (m: Matter): StatusState =>
  m.closedAt !== null || m.state === 'concluded'
    ? 'answered'
    : m.owedTurn === 'applicant'
      ? 'waiting'
      : 'working';

const unknown = () => new Refusal('status-unknown', { status: 404 });
