import { allowedActions } from '@huiyin/shared/domain/matter/decide';
import type { Cell } from '@huiyin/shared/domain/matter/workflow';
import type { Period } from '@huiyin/shared/domain/service/period';
import { actionWords } from '@huiyin/shared/labels/actions';
import { doneByHelper } from '@huiyin/shared/labels/mandate';
import { TASKS } from '@huiyin/shared/labels/matter';
import { PAPER_REASON_LABELS } from '@huiyin/shared/labels/paper-forms';
import { sayAmount } from '@huiyin/shared/labels/service';
import { CHANNELS, ENDINGS, PARTY_ROLES, RESULTS } from '@huiyin/shared/labels/states';
import { RATING_SILENT, SCORES } from '@huiyin/shared/labels/steps';
import { Injectable } from '@nestjs/common';
import { type Principal, principalKey } from '../../../platform/auth/principal.js';
import { StaffDirectory } from '../../account/staff-directory.js';
import {
  askingParties,
  maySee,
  ownParties,
  relationsOf,
  type Standing,
  type Viewer,
} from '../access/access.js';
import { LoadMatter } from '../access/load.js';
import { Asks } from '../kinds/asks.js';
import { FactsOf } from '../kinds/facts.js';
import { KindRegistry, type MatterView } from '../kinds/kind.js';
import { Workflows } from '../kinds/workflows.js';
import type { Matter, MatterOutcome, MatterParty } from '../store/entities.js';
import { PaperRepository } from '../store/paper.repository.js';
import { MatterRepository } from '../store/repository.js';
import { snapOf } from '../store/snapshot.js';
import { BesideView } from './beside-view.js';
import { Hears } from './hears.js';
import { QueryCode } from './query-code.js';
import { Rows } from './rows.js';
import { Timeline } from './timeline.js';
import { Wording } from './wording.js';

/** The one projection: a matter as this caller may see it, with what they may do now. */
@Injectable()
export class ViewMatter {
  constructor(
    private readonly load: LoadMatter,
    private readonly matters: MatterRepository,
    private readonly kinds: KindRegistry,
    private readonly workflows: Workflows,
    private readonly factsOf: FactsOf,
    private readonly asks: Asks,
    private readonly rows: Rows,
    private readonly timeline: Timeline,
    private readonly wording: Wording,
    private readonly staff: StaffDirectory,
    private readonly codes: QueryCode,
    private readonly beside: BesideView,
    private readonly hears: Hears,
    private readonly papers: PaperRepository,
  ) {}

  /** Throws 404 for what isn't the caller's. */
  async one(principal: Principal, id: string): Promise<MatterView> {
    const { viewer, standing } = await this.load.for(principal, id);
    return this.whole(viewer, standing);
  }

  private async whole(viewer: Viewer, standing: Standing): Promise<MatterView> {
    const { matter } = standing;
    const events = this.matters.events(matter.id);
    const [allowed, kindView, tasks, timeline, beside, outcome, rating] = await Promise.all([
      this.allowed(viewer, standing),
      this.kinds.get(matter.kind).describe(matter, viewer),
      this.tasks(viewer, standing),
      events.then((all) => this.timeline.of(viewer, standing, all)),
      events.then((all) => this.beside.of(viewer, standing, all)),
      // Before the second event there is no outcome, before the end no rating: most of what is looked at is spared both look-ups.
      matter.seq === 1 ? null : this.matters.outcome(matter.id),
      matter.closedAt === null && !RATED.has(matter.state) ? null : this.matters.rating(matter.id),
    ]);
    const { pays, ...ofKind } = kindView;
    const own = ownParties(viewer, standing.parties);
    const waits =
      own.length > 0 && (matter.owedTurn === 'applicant' || allowed.some((a) => a.tone === 'primary'));
    return {
      ...(await this.rows.of(matter, viewer, {
        waiting: new Set(waits ? [matter.id] : []),
        other: new Set(onlyRespondent(own) ? [matter.id] : []),
      })),
      version: matter.seq,
      itemId: matter.itemId,
      filedBy: matter.filedBy,
      channel: matter.channel,
      parties: this.partiesOf(viewer, standing),
      tasks,
      timeline,
      outcome: outcome ? outcomeView(outcome, pays) : null,
      ending: matter.ending,
      endingLabel: matter.ending === null ? null : (ENDINGS[matter.ending] ?? matter.ending),
      allowed,
      rating: rating ? { score: rating.score, words: rating.words, at: rating.at } : null,
      ratingSay: ratingSay(matter.ending, rating?.score),
      ...beside,
      ...this.codeOf(matter, onlyRespondent(own) || onlyHelping(own)),
      ...(onlyHelping(own) ? { helping: true } : {}),
      ...(onlyRespondent(own) ? {} : await this.hears.of(standing)),
      ...(await this.paperOf(matter)),
      canRate:
        rating === null &&
        matter.ending === 'delivered' &&
        askingParties(viewer, standing.parties).length > 0,
      ...ofKind,
    };
  }

  /**
   * The answer to a filing. Whoever filed it at a desk and may not read on (a quarrel stays with its mediators) gets its number, state and
   * owed answer, and nothing of what is in it.
   */
  async receipt(principal: Principal, id: string): Promise<MatterView> {
    const { viewer, standing } = await this.load.filed(principal, id);
    if (maySee(viewer, standing)) return this.whole(viewer, standing);
    const { matter } = standing;
    return {
      ...(await this.rows.of(matter, viewer, { waiting: new Set(), other: new Set() })),
      version: matter.seq,
      itemId: matter.itemId,
      filedBy: matter.filedBy,
      channel: matter.channel,
      ...this.codeOf(matter, onlyHelping(ownParties(viewer, standing.parties))),
      ...(onlyHelping(ownParties(viewer, standing.parties)) ? { helping: true } : {}),
      ...(await this.paperOf(matter)),
      ...NOTHING,
    };
  }

  /** Both moments of what came on paper. */
  private async paperOf({ id, channel }: Matter): Promise<Pick<MatterView, 'paper'>> {
    const row = channel === 'paper' ? await this.papers.find(id) : null;
    if (!row) return {};
    const { receivedAt, typedAt, reason } = row;
    return { paper: { receivedAt, typedAt, reason: PAPER_REASON_LABELS[reason] } };
  }

  /** For the slip: whoever brought it, or writes the slip at a desk. A task has none, nor has the other side of a quarrel. */
  private codeOf({ id, kind }: Matter, otherSide: boolean): Pick<MatterView, 'queryCode'> {
    return kind === 'task' || otherSide ? {} : { queryCode: this.codes.of(id) };
  }

  /** Does an open matter wait for this account (papers to add, an answer to give, a result to read)? */
  async waitsFor(viewer: Viewer, standing: Standing): Promise<boolean> {
    if (standing.matter.owedTurn === 'applicant') return true;
    return (await this.actions(viewer, standing)).some(({ cell }) => cell.tone === 'primary');
  }

  /** How the timeline names who acts: staff by window and name, residents by what they are. */
  async nameOf(viewer: Viewer, standing: Standing): Promise<string> {
    const { principal } = viewer;
    if (principal.kind === 'staff') {
      const desks = principal.posts.flatMap((p) => (p.windowId === null ? [] : [p.windowId]));
      const desk = desks.find((id) => id === standing.matter.windowId) ?? desks[0];
      return desk === undefined
        ? principal.name
        : `${await this.wording.party({ kind: 'window', id: desk })}${principal.name}`;
    }
    const own = ownParties(viewer, standing.parties)[0];
    if (own && own.mandateId !== null) return doneByHelper(own.name);
    return own ? (PARTY_ROLES[own.role] ?? own.role) : '';
  }

  private async actions(viewer: Viewer, standing: Standing): Promise<{ action: string; cell: Cell }[]> {
    const { matter } = standing;
    const [workflow, facts] = await Promise.all([
      this.workflows.get(matter.workflowId),
      this.factsOf.all(standing, viewer),
    ]);
    const actor = { id: principalKey(viewer.principal), is: relationsOf(viewer, standing) };
    return allowedActions(workflow, snapOf(matter), actor, facts);
  }

  private async allowed(viewer: Viewer, standing: Standing): Promise<MatterView['allowed']> {
    const { matter } = standing;
    return Promise.all(
      (await this.actions(viewer, standing)).map(async ({ action, cell }) => ({
        action,
        ...actionWords(matter.kind, action),
        tone: cell.tone ?? ('normal' as const),
        confirm: cell.confirm ?? false,
        fields: [...(await this.asks.fieldsOf(matter, cell.asks))],
      })),
    );
  }

  /** Staff see everybody; a party sees its own side, and the other's name alone. How it was brought is said of who brought it. */
  private partiesOf(viewer: Viewer, { matter, parties }: Standing): MatterView['parties'] {
    const own = ownParties(viewer, parties);
    const respondentSide = onlyRespondent(own);
    const shown = (p: MatterParty) => !respondentSide || p.role === 'respondent' || p.role === 'applicant';
    return parties.filter(shown).map((p) => ({
      role: p.role,
      roleLabel: PARTY_ROLES[p.role] ?? p.role,
      name: p.name,
      reach:
        p.role === 'helper' || (viewer.principal.kind === 'staff' && BRINGS.has(p.role))
          ? (CHANNELS[matter.channel] ?? null)
          : null,
    }));
  }

  private async tasks(viewer: Viewer, { tasks }: Standing): Promise<MatterView['tasks']> {
    const forStaff = viewer.principal.kind === 'staff';
    const assignees = await this.staff.list(tasks.map((t) => t.doneBy ?? t.assigneeId));
    return tasks.map((t) => ({
      id: t.id,
      what: t.what,
      label: TASKS[t.what] ?? t.what,
      assignee: assignees.get(t.doneBy ?? t.assigneeId)?.name ?? '',
      due: t.due,
      doneAt: t.doneAt,
      result: forStaff ? t.result : null,
    }));
  }
}

/** Who brought the matter, or for whom it was brought. */
const BRINGS: ReadonlySet<string> = new Set(['applicant', 'subject', 'helper']);

const onlyRespondent = (own: readonly MatterParty[]): boolean =>
  own.length > 0 && own.every((p) => p.role === 'respondent');

/** Whoever only helps is not handed the code that opens it without a login: that would outlive the mandate. */
const onlyHelping = (own: readonly MatterParty[]): boolean =>
  own.length > 0 && own.every((p) => p.mandateId !== null);

/** States in which what somebody rated is looked into. */
const RATED: ReadonlySet<string> = new Set(['followup', 'followed']);

/** The level in words; whoever is silent is shown as silent, never as content. */
const ratingSay = (ending: string | null, score: number | undefined): string | null =>
  score === undefined ? (ending === 'delivered' ? RATING_SILENT : null) : (SCORES[score] ?? null);

/** The parts of a view that a receipt leaves out. */
const NOTHING = {
  parties: [],
  tasks: [],
  timeline: [],
  outcome: null,
  ending: null,
  endingLabel: null,
  allowed: [],
  rating: null,
  canRate: false,
  sections: [],
  papers: [],
  notes: [],
  alike: [],
};

const outcomeView = (
  { id: _, ...o }: MatterOutcome,
  pays: Period | undefined,
): NonNullable<MatterView['outcome']> => ({
  ...o,
  label: RESULTS[o.result] ?? o.result,
  amountSay: o.amountCents === null ? null : sayAmount(o.amountCents, pays ?? 'month'),
});
