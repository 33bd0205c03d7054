import type { Field } from '@huiyin/shared/catalogue/fields';
import type { Item } from '@huiyin/shared/catalogue/item';
import { systemsOf } from '@huiyin/shared/catalogue/outside';
import { showAnswers } from '@huiyin/shared/catalogue/show-answers';
import type { Effect, Facts } from '@huiyin/shared/domain/matter/workflow';
import { serviceWorkflow } from '@huiyin/shared/domain/service/workflow';
import { payoutDenied } from '@huiyin/shared/labels/payout';
import { SECTIONS, sayRefusal } from '@huiyin/shared/labels/service';
import { sayCannot, sayHandedOut } from '@huiyin/shared/labels/steps';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { principalKey } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { Bug } from '../../platform/errors/errors.js';
import { Attachments, type Paper } from '../attachment/attachments.js';
import { isShutOut, type Viewer } from '../matter/access/access.js';
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
import { Acceptance } from './acceptance/acceptance.js';
import { AnswerVault } from './answers.js';
import { FiledUnder } from './filed-under.js';
import { Given } from './given/given.js';
import { Granted } from './granted.js';
import { Items } from './items.js';
import { Outside } from './outside/outside.js';
import { paperViews } from './papers.js';
import { Recusal } from './recusal/recusal.js';
import { Remarks } from './remarks.js';
import { ServiceRepository } from './repository.js';
import { Payout } from './steps/payout.js';
import { ProgressView } from './steps/progress-view.js';
import { Publish } from './steps/publish.js';
import { Steps } from './steps/steps.js';

/** 办事: what a service request adds to a matter. */
@Injectable()
export class ServiceKind implements Kind, OnModuleInit {
  readonly name = 'service' as const;

  constructor(
    private readonly registry: KindRegistry,
    private readonly items: Items,
    private readonly repository: ServiceRepository,
    private readonly vault: AnswerVault,
    private readonly attachments: Attachments,
    private readonly matters: MatterRepository,
    private readonly steps: Steps,
    private readonly publish: Publish,
    private readonly progress: ProgressView,
    private readonly payout: Payout,
    private readonly acceptance: Acceptance,
    private readonly recusal: Recusal,
    private readonly outside: Outside,
    private readonly filedUnder: FiledUnder,
    private readonly granted: Granted,
    private readonly given: Given,
    private readonly remarks: Remarks,
    private readonly rules: LocalRulesHere,
    private readonly clock: Clock,
  ) {}

  /** The catalogue first: its items' workflows are this kind's. */
  async onModuleInit(): Promise<void> {
    await this.items.publish();
    this.registry.register(this);
  }

  workflows() {
    const rules = this.rules.all();
    return this.items
      .list()
      .map((item) => ({ itemId: item.id, workflow: serviceWorkflow({ ...shapeOf(item), rules }) }));
  }

  async facts(matter: Matter, viewer: Viewer, tx?: Tx): Promise<Facts> {
    const item = await this.filedUnder.of(matter, tx);
    const [steps, acceptance, recusal] = await Promise.all([
      this.steps.facts(matter, viewer, tx),
      this.acceptance.facts(matter, viewer, item, tx),
      this.recusal.facts(matter, viewer, item, tx),
    ]);
    return { ...steps, ...acceptance, ...recusal };
  }

  async fieldsOf(matter: Matter, asks: string, fields: readonly Field[]): Promise<readonly Field[]> {
    const outside = this.outside.fieldsOf(matter, asks, fields);
    if (outside) return outside;
    if (asks === 'post') return this.publish.fieldsOf(matter, fields);
    if (asks === 'delivery') return this.deliveryFields(matter, fields);
    if (asks === 'approval') return this.granted.approvalFields(matter, fields);
    if (asks === 'refusal') return this.granted.refusalFields(matter, fields);
    return this.acceptance.fieldsOf(matter, asks, fields);
  }

  /** What is grave (a refusal) is handed over in writing, before a witness. */
  private async deliveryFields(matter: Matter, fields: readonly Field[]): Promise<readonly Field[]> {
    const outcome = matter.state === 'concluded' ? await this.matters.outcome(matter.id) : null;
    if (outcome?.weight !== 'grave') return fields;
    return fields.map((f) =>
      f.key === 'how'
        ? { ...f, options: (f.options ?? []).filter(({ value }) => value === 'letter') }
        : f.key === 'witness'
          ? { ...f, required: true }
          : f,
    );
  }

  outcomeOf(acting: Acting): OutcomeRow {
    const { action, fields } = acting;
    const reasons = String(fields.reasons ?? '');
    switch (action) {
      case 'approve':
        return {
          result: 'approved',
          reasons,
          amountCents: centsOf(fields.amount),
          next: null,
          weight: 'ordinary',
        };
      case 'solve':
        return { result: 'done', reasons, amountCents: null, next: null, weight: 'ordinary' };
      case 'cannot':
        return {
          result: 'cannot',
          reasons: sayCannot(String(fields.rule ?? ''), reasons, String(fields.door ?? '')),
          amountCents: null,
          next: String(fields.next ?? ''),
          weight: 'grave',
        };
      case 'done-outside':
        return {
          ...{ result: 'done', reasons: this.outside.say(acting) ?? '', amountCents: null },
          ...{ next: null, weight: 'on-the-spot' },
        };
      case 'callback-denied':
        return {
          ...{ result: 'refused', reasons: payoutDenied(String(fields.found ?? '')), amountCents: null },
          ...{ next: null, weight: 'ordinary' },
        };
      case 'done-now':
        return { result: 'done', reasons, amountCents: null, next: null, weight: 'on-the-spot' };
      case 'refuse':
        return {
          result: 'refused',
          reasons: sayRefusal(String(fields.rule ?? ''), reasons),
          amountCents: null,
          next: String(fields.next ?? ''),
          weight: 'grave',
        };
      default:
        throw new Bug('an action without an answer of a service', { action });
    }
  }

  async say(acting: Acting) {
    const { action, fields, matter } = acting;
    const taking = await this.acceptance.say(acting);
    if (taking !== undefined) return { say: taking };
    const outside = this.outside.say(acting);
    if (outside !== undefined) return { say: outside };
    if (action === 'approve') return { say: await this.granted.say(acting) };
    if (action === 'refuse')
      return { say: `${sayRefusal(String(fields.rule), String(fields.reasons))}${String(fields.next)}` };
    if (action === 'post') return { say: await this.publish.say(matter) };
    if (action === 'cannot') {
      const said = sayCannot(String(fields.rule), String(fields.reasons), String(fields.door));
      return { say: `${said}${String(fields.next)}` };
    }
    if (action === 'hand-out')
      return { say: sayHandedOut(String(fields.to), String(fields.receipt), String(fields.reasons)) };
    if (action === 'callback-denied') return { say: payoutDenied(String(fields.found)) };
    if (action === 'solve' || action === 'answer-rater') return { say: String(fields.reasons) };
    return {};
  }

  async promiseOf({ action, matter }: Acting): Promise<number | undefined> {
    return action === 'post' ? this.publish.promiseOf(matter) : undefined;
  }

  sinceOf(acting: Pick<Acting, 'action' | 'matter'>, tx: Tx): Promise<number | undefined> {
    return this.acceptance.sinceOf(acting, tx);
  }

  givenTo(acting: Acting, tx: Tx) {
    return this.recusal.givenTo(acting, tx);
  }

  async apply(tx: Tx, effect: Effect, acting: Acting): Promise<void> {
    if (effect === 'problems') await this.given.wrong(tx, acting.matter.id, faultySlots(acting));
    if (await this.acceptance.apply(tx, effect, acting)) return;
    if (await this.recusal.apply(tx, effect, acting)) return;
    if (await this.outside.apply(tx, effect, acting)) return;
    if (effect === 'papers') return this.takePapers(tx, acting);
    if (effect === 'open-steps') return this.steps.open(tx, acting);
    if (effect === 'sign-step') return this.steps.sign(tx, acting);
    if (effect === 'open-recheck') return this.steps.openRecheck(tx, acting);
    if (effect === 'post-sheet') return this.publish.post(tx, acting);
    if (effect === 'take-down') return this.publish.takeDown(tx, acting);
    throw new Bug('an effect that no service has', { effect });
  }

  async describe(matter: Matter, viewer: Viewer): Promise<KindView> {
    const [request, problems, files, alike, later] = await Promise.all([
      this.repository.request(matter.id),
      this.repository.problems(matter.id),
      this.attachments.ofMatter(matter.id),
      this.alike(matter, viewer),
      this.acceptance.later(matter.id, this.clock.now()),
    ]);
    if (!request) throw new Bug('a service without its request', { matterId: matter.id });
    const item = this.items.version(request.itemId, request.itemVersion);
    const answers = this.vault.open(request);
    return {
      sections: sectionsOf(item, answers),
      papers: paperViews(item, answers, files, problems, later),
      notes: [
        ...(await this.payout.notes(matter, viewer)),
        ...(await this.outside.notes(matter.id)),
        ...(await this.recusal.notes(matter, item, viewer)),
        ...(await this.remarks.on({ residentId: request.residentId, itemId: item.id, answers }, viewer)),
      ],
      acceptance: await this.acceptance.view(matter, viewer),
      away: matter.awayFrom !== null,
      alike,
      ...(await this.progress.of(matter, item)),
      ...this.granted.view(item, matter),
    };
  }

  private async alike(matter: Matter, { principal }: Viewer) {
    if (matter.householdId === null || matter.itemId === null || matter.closedAt !== null) return [];
    const others = await this.matters.alike(matter.householdId, matter.itemId);
    return others
      .filter((m) => m.id !== matter.id && !isShutOut(principal, m))
      .map(({ id, number, title }) => ({ id, number, title }));
  }

  /** A better photo counts from now on. */
  private async remember(
    tx: Tx,
    matter: Matter,
    papers: readonly Paper[],
    fresh: ReadonlySet<string>,
  ): Promise<void> {
    const [request, item] = await Promise.all([
      this.repository.request(matter.id, tx),
      this.filedUnder.of(matter, tx),
    ]);
    if (!request || !item) return;
    const { residentId } = request;
    const slots = await this.given.ownOf(tx, residentId, matter.id, papers, fresh);
    await this.given.record(tx, residentId, matter.id, item, { answers: {}, slots });
  }

  /** New photos take the place of what was there; the old ones are kept as superseded. */
  private async takePapers(tx: Tx, { matter, papers, now, viewer }: Acting): Promise<void> {
    const given = papers.filter(({ files }) => files.length > 0);
    for (const { slot } of given) await this.attachments.detachSlot(tx, matter.id, slot);
    const fresh = await this.attachments.attach(tx, principalKey(viewer.principal), matter.id, given);
    await this.remember(tx, matter, given, fresh);
    await this.repository.mend(tx, matter.id, now);
    if (matter.state === 'waiting') await this.acceptance.received(tx, matter, now);
  }
}

/** Papers that are there and are no good; one that is missing was never given. */
const faultySlots = ({ fields }: Acting): string[] =>
  (Array.isArray(fields.problems) ? (fields.problems as { slot: string; problem: string }[]) : [])
    .filter(({ problem }) => problem !== 'missing')
    .map(({ slot }) => slot);

const centsOf = (amount: unknown): number | null => (typeof amount === 'number' ? amount : null);

const shapeOf = ({ id, promised, statutory, steps, publicity, decision, letter, kin, urgent }: Item) => ({
  ...{ promised, statutory, steps, publicity, decision, letter, kin, urgent: urgent?.clock },
  jump: systemsOf(id).some((s) => s.how === 'jump'),
});

/** Answers by topic, as the form had them. */
const sectionsOf = (item: Item, answers: Record<string, unknown>): KindView['sections'] => {
  const shown = showAnswers(item.fields, answers);
  const topicOf = new Map(item.fields.map((f) => [f.key, f.topic ?? SECTIONS.answers]));
  const topics = [...new Set(shown.map((s) => topicOf.get(s.key) ?? SECTIONS.answers))];
  return topics.map((title) => ({
    title,
    rows: shown.filter((s) => (topicOf.get(s.key) ?? SECTIONS.answers) === title),
  }));
};
