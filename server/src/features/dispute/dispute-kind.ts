import type { Field } from '@huiyin/shared/catalogue/fields';
import { disputeWorkflow } from '@huiyin/shared/domain/dispute/workflow';
import { withFollowUp } from '@huiyin/shared/domain/matter/follow-up';
import type { Effect } from '@huiyin/shared/domain/matter/workflow';
import { DISPUTE_WORDS } from '@huiyin/shared/labels/dispute';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Ids } from '../../platform/clock/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { Bug, Refusal } from '../../platform/errors/errors.js';
import { ownParties, type Viewer } from '../matter/access/access.js';
import {
  type Acting,
  type Kind,
  KindRegistry,
  type KindView,
  type OutcomeRow,
} from '../matter/kinds/kind.js';
import type { Matter } from '../matter/store/entities.js';
import { MatterRepository } from '../matter/store/repository.js';
import { LocalRulesHere } from '../register/local-rules.js';
import { Residents } from '../register/residents.js';
import { covers, scopeOf } from '../register/scope.js';
import { CaseView } from './case-view.js';
import { Kin } from './kin.js';
import { DisputeRepository } from './repository.js';

/** 请人评理: what a dispute adds to a matter. */
@Injectable()
export class DisputeKind implements Kind, OnModuleInit {
  readonly name = 'dispute' as const;

  constructor(
    private readonly registry: KindRegistry,
    private readonly repository: DisputeRepository,
    private readonly matters: MatterRepository,
    private readonly residents: Residents,
    private readonly rules: LocalRulesHere,
    private readonly kin: Kin,
    private readonly caseView: CaseView,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  workflows() {
    return [{ itemId: '', workflow: withFollowUp(disputeWorkflow, this.rules.get('follow-up')) }];
  }

  async facts(matter: Matter, { principal }: Viewer, tx?: Tx) {
    const row = await this.repository.find(matter.id, tx);
    const danger = row !== null && row.danger !== 'none';
    const kin =
      principal.kind === 'staff' &&
      matter.state === 'received' &&
      (await this.kin.isOfEitherFamily(
        principal,
        await this.matters.parties(matter.id, tx),
        row?.otherName ?? '',
      ));
    return { 'no-conflict': !kin, 'red-flag': danger, 'no-red-flag': !danger };
  }

  async fieldsOf(_matter: Matter, _asks: string, fields: readonly Field[]): Promise<readonly Field[]> {
    return fields;
  }

  outcomeOf({ action, fields }: Acting): OutcomeRow {
    const reasons = String(fields.reasons ?? '');
    const plain = { amountCents: null, next: null };
    switch (action) {
      case 'agreed':
        return { ...plain, result: 'agreed', reasons, weight: 'ordinary' };
      case 'other-refuses':
      case 'end-without':
        return { ...plain, result: 'not-agreed', reasons, weight: 'ordinary' };
      case 'hand-over':
        return {
          ...plain,
          result: 'done',
          reasons: `${fields.to}(${fields.receipt})。${reasons}`,
          weight: 'grave',
        };
      default:
        throw new Bug('an action without an answer of a dispute', { action });
    }
  }

  async say({ action, fields, matter }: Acting) {
    if (action === 'plan-meeting') return { where: String(fields.where), say: String(fields.where) };
    if (action === 'hand-over') return { say: String(fields.to) };
    if (['agreed', 'end-without', 'other-refuses', 'answer-rater'].includes(action))
      return { say: String(fields.reasons) };
    const row = await this.repository.find(matter.id);
    return row?.meetingWhere ? { where: row.meetingWhere } : {};
  }

  /** A meeting's hour is the promise; it lies ahead. */
  promiseOf({ action, fields }: Pick<Acting, 'action' | 'fields'>): number | undefined {
    return action === 'plan-meeting' ? Number(fields.at) : undefined;
  }

  async apply(tx: Tx, effect: Effect, acting: Acting): Promise<void> {
    if (effect === 'invite') return this.invite(tx, acting);
    if (effect === 'statement') return this.state(tx, acting);
    if (effect === 'meeting') return this.meet(tx, acting);
    throw new Bug('an effect that no dispute has', { effect });
  }

  describe(matter: Matter, viewer: Viewer): Promise<KindView> {
    return this.caseView.of(matter, viewer);
  }

  /** The other side becomes a party now, and sees nothing from before; never anybody of another village by guess: the mediator picked them. */
  private async invite(tx: Tx, { matter, parties, fields, viewer, seq }: Acting): Promise<void> {
    const { name, residentId } = pickedOf(fields.otherName);
    if (residentId !== null && !(await this.mayPick(tx, viewer, residentId)))
      throw wrongPerson('not-there', DISPUTE_WORDS.notThere);
    if (parties.some((p) => p.residentId === residentId && residentId !== null))
      throw wrongPerson('own-side', DISPUTE_WORDS.ownSide);
    const picked = residentId === null ? undefined : await this.residents.get(residentId, tx);
    await this.matters.addParty(tx, {
      id: this.ids.next(),
      matterId: matter.id,
      role: 'respondent',
      residentId,
      accountId: null,
      alone: null,
      mandateId: null,
      name: picked?.name ?? name,
      sinceSeq: seq,
    });
  }

  /** Whom the mediator may find: people of the places of their posts. */
  private async mayPick(tx: Tx, { principal }: Viewer, residentId: string): Promise<boolean> {
    const resident = await this.residents.find(residentId, tx);
    return resident !== undefined && covers(scopeOf(principal), resident.placePath);
  }

  private async state(tx: Tx, { matter, fields, viewer, parties, now }: Acting): Promise<void> {
    const own = ownParties(viewer, parties)[0];
    const row = { id: this.ids.next(), matterId: matter.id, partyId: own?.id ?? null, at: now };
    await this.repository.addStatement(tx, row, String(fields.statement));
  }

  private async meet(tx: Tx, { matter, fields, now }: Acting): Promise<void> {
    const at = Number(fields.at);
    if (at <= now) throw new Refusal('invalid', { status: 400, errors: [PAST] });
    await this.repository.setMeeting(tx, matter.id, at, String(fields.where));
  }
}

/** A person of a form: somebody found on the register, or a name as written. */
const pickedOf = (value: unknown): { name: string; residentId: string | null } => {
  if (typeof value === 'string') return { name: value, residentId: null };
  const { name, residentId } = value as { name: string; residentId?: string };
  return { name, residentId: residentId ?? null };
};

const wrongPerson = (code: string, message: string) =>
  new Refusal('invalid', { status: 400, errors: [{ path: 'fields.otherName', code, message }] });

const PAST = { path: 'fields.at', code: 'past', message: DISPUTE_WORDS.past };
