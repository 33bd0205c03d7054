import type { Clock as Limit } from '@huiyin/shared/domain/calendar/calendar';
import { NOTHING_YET } from '@huiyin/shared/domain/figures/tally';
import { type Actor, begin } from '@huiyin/shared/domain/matter/decide';
import { RULES, route } from '@huiyin/shared/domain/matter/routing';
import type { MatterEvent, Party } from '@huiyin/shared/domain/matter/snapshot';
import { sayPaper } from '@huiyin/shared/labels/paper-forms';
import { Injectable } from '@nestjs/common';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Bug, Refusal } from '../../../platform/errors/errors.js';
import { Centres } from '../../register/centres.js';
import { initialsOf } from '../../register/initials.js';
import type { MatterView } from '../kinds/kind.js';
import { Workflows } from '../kinds/workflows.js';
import type { Matter, MatterParty } from '../store/entities.js';
import { PaperRepository } from '../store/paper.repository.js';
import { MatterRepository } from '../store/repository.js';
import { besideColumns, owedColumns } from '../store/snapshot.js';
import { Helpers } from './helpers.js';
import type { PaperForm } from './paper-forms.js';
import { Surroundings } from './surroundings.js';
import { TrackingNumbers } from './tracking-numbers.js';

/** Even of 90 million matters (a tenth of all numbers are taken) one in ten thousand million finds none. */
const DRAWS = 10;

/** All that a kind says to open a matter. */
export interface Opening {
  kind: MatterView['kind'];
  itemId: string | null;
  title: string;
  /** Where it comes from. */
  place: { id: string; path: string };
  householdId: string | null;
  /** What the desk must be competent for, and at which level; rules may send it elsewhere. */
  competence: string;
  level: 'village' | 'town';
  redFlag?: boolean;
  parties: readonly (Pick<MatterParty, 'role' | 'residentId' | 'accountId' | 'name'> &
    Partial<Pick<MatterParty, 'alone'>>)[];
  channel: MatterView['channel'];
  /** `account:…` / `staff:…` / `system`, and how the timeline names them. */
  by: { id: string; label: string; mandateId?: string };
  urgent?: boolean;
  /** Owed by this one instead of a desk (a task): with the centre that it belongs to. */
  giveTo?: { party: Party; centreId: string };
  /** It may not stay in the village. */
  away?: 'kin' | 'asked' | undefined;
  /** The village whose own staff must not read it. */
  awayFrom?: string | null;
  /** Another first clock than the workflow's. */
  clock?: Limit;
  words?: string | null;
  /** It came on paper, earlier: its clocks run from then, under the number that stands there. */
  paper?: PaperForm | undefined;
}

/** Opens matters of every kind. What a kind stores of its own, it writes in the same unit of work, with the id that comes back. */
@Injectable()
export class MatterEngine {
  constructor(
    private readonly matters: MatterRepository,
    private readonly workflows: Workflows,
    private readonly surroundings: Surroundings,
    private readonly centres: Centres,
    private readonly ids: Ids,
    private readonly numbers: TrackingNumbers,
    private readonly helpers: Helpers,
    private readonly papers: PaperRepository,
  ) {}

  /** Routes it, makes its first owed answer and its number, writes matter, parties and event. Refuses where no centre serves the place. */
  async open(
    tx: Tx,
    opening: Opening,
  ): Promise<{ id: string; number: string; eventId: string; centreId: string }> {
    const routed = await this.route(opening);
    const { id: workflowId, workflow } = await this.workflows.newest(opening.kind, opening.itemId);
    const here = await this.surroundings.of({ ...routed, urgent: isUrgent(opening) }, routed.party);
    const env = { ...here, since: opening.paper?.receivedAt };
    const actor: Actor = { id: opening.by.id, is: new Set(['system']) };
    const event = begin(workflow, actor, env, opening.clock);
    const id = opening.paper?.reserved?.id ?? this.ids.next();
    const number = await this.insert(tx, this.row(id, opening, routed, workflowId, event), opening);
    const onPaper = await this.onPaper(tx, id, event.at, opening.paper);
    const eventId = this.ids.next();
    const written = {
      id: eventId,
      event,
      byLabel: opening.by.label,
      seen: event.seen,
      words: [onPaper, opening.words].filter(Boolean).join('') || null,
    };
    await this.matters.append(tx, id, written);
    await this.helpers.join(tx, { id, number }, opening);
    return { id, number, eventId, centreId: routed.centreId };
  }

  /** Under the first drawn number that is free: a duplicate undoes its statement alone, on every database, not what the unit did before. */
  private async insert(tx: Tx, matter: Omit<Matter, 'number'>, o: Opening): Promise<string> {
    const parties = this.parties(matter.id, o);
    const printed = o.paper?.reserved?.number;
    if (printed !== undefined) {
      if (await this.matters.insert(tx, { ...matter, number: printed }, parties)) return printed;
      throw new Refusal('pad-number-used');
    }
    for (let draw = 1; draw <= DRAWS; draw++) {
      const number = this.numbers.next();
      if (await this.matters.insert(tx, { ...matter, number }, parties)) return number;
    }
    throw new Bug('no free tracking number', { matterId: matter.id, draws: DRAWS });
  }

  /** Keeps both moments of a form on paper, and says them. */
  private async onPaper(tx: Tx, id: string, typedAt: number, paper: PaperForm | undefined) {
    if (!paper) return null;
    const { receivedAt, reason } = paper;
    await this.papers.add(tx, { id, receivedAt, typedAt, reason });
    return sayPaper(receivedAt, typedAt, reason);
  }

  private async route(o: Opening): Promise<{ party: Party; centreId: string; ruleId: string }> {
    if (o.giveTo) return { ...o.giveTo, ruleId: 'given' };
    const facts = {
      kind: o.kind,
      itemId: o.itemId,
      competence: o.competence,
      level: o.level,
      placePath: o.place.path,
      redFlag: o.redFlag ?? false,
      away: o.away,
    };
    const routed = route(RULES, this.centres.desks(), facts);
    if (!routed) throw new Refusal('place-not-served', { status: 422 });
    return routed;
  }

  private row(
    id: string,
    o: Opening,
    routed: { party: Party; centreId: string; ruleId: string },
    workflowId: string,
    event: MatterEvent,
  ): Omit<Matter, 'number'> {
    if (!event.owed) throw new Bug('a matter that owes nothing', { matterId: id });
    return {
      id,
      kind: o.kind,
      itemId: o.itemId,
      title: o.title,
      workflowId,
      state: event.to,
      seq: event.seq,
      leftUnits: event.left,
      placeId: o.place.id,
      placePath: o.place.path,
      householdId: o.householdId,
      centreId: routed.centreId,
      windowId: routed.party.kind === 'window' ? routed.party.id : null,
      ruleId: routed.ruleId,
      holderId: null,
      leaseUntil: null,
      ...owedColumns(event.owed),
      ...besideColumns(null),
      firstPromise: event.owed.promise,
      ...NOTHING_YET,
      applicantName: applicantOf(o),
      initials: initialsOf(applicantOf(o)),
      channel: o.channel,
      filedBy: o.by.label,
      urgent: isUrgent(o),
      urgedAt: null,
      createdAt: event.at,
      closedAt: null,
      ending: null,
      awayFrom: o.awayFrom ?? null,
    };
  }

  private parties(matterId: string, o: Opening): MatterParty[] {
    return o.parties.map((party) => ({
      id: this.ids.next(),
      matterId,
      sinceSeq: 1,
      alone: null,
      mandateId: null,
      ...party,
    }));
  }
}

const isUrgent = ({ urgent = false, redFlag = false }: Opening): boolean => urgent || redFlag;

/** For whom it is: the subject where there is one, else the applicant. */
const applicantOf = (o: Opening): string =>
  (o.parties.find((p) => p.role === 'subject') ?? o.parties.find((p) => p.role === 'applicant'))?.name ?? '';
