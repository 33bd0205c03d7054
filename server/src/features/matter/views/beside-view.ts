import type { Owed } from '@huiyin/shared/domain/matter/snapshot';
import { handoverCode } from '@huiyin/shared/labels/handover';
import { timelineTitle } from '@huiyin/shared/labels/messages';
import { promiseLine } from '@huiyin/shared/labels/owed';
import { Injectable } from '@nestjs/common';
import { ownParties, type Standing, seesEvent, type Viewer } from '../access/access.js';
import type { MatterView } from '../kinds/kind.js';
import type { Matter, MatterEventRow } from '../store/entities.js';
import { besideIn } from '../store/snapshot.js';
import { Wording } from './wording.js';

type Part = Pick<MatterView, 'offer' | 'urge' | 'promises'>;

/** What runs beside the owed answer, and every promise that was told: as this viewer may see it. */
@Injectable()
export class BesideView {
  constructor(private readonly wording: Wording) {}

  async of(viewer: Viewer, standing: Standing, events: readonly MatterEventRow[]): Promise<Part> {
    const { matter } = standing;
    const ours = viewer.principal.kind === 'staff';
    const asks = ours || ownParties(viewer, standing.parties).some((p) => p.role !== 'respondent');
    return {
      offer: ours ? await this.offer(matter) : null,
      urge: asks ? await this.urge(matter) : null,
      promises: await this.promises(viewer, standing, events),
    };
  }

  private async offer(matter: Matter): Promise<Part['offer']> {
    const handover = besideIn(matter)?.handover;
    if (!handover) return null;
    const { offer, bounces, bindBy } = handover;
    return {
      to: offer ? await this.wording.party(offer.to) : null,
      from: await this.wording.who(matter),
      code: offer?.code ?? null,
      codeLabel: offer ? handoverCode(offer.code) : null,
      at: offer?.at ?? null,
      bounces,
      bindBy,
    };
  }

  private async urge(matter: Matter): Promise<Part['urge']> {
    const urge = besideIn(matter)?.urge;
    return urge ? { n: urge.n, at: urge.at, due: urge.due, who: await this.wording.party(urge.to) } : null;
  }

  /** Newest first; the same promise under another event is told once. */
  private async promises(
    viewer: Viewer,
    { matter, parties }: Standing,
    all: readonly MatterEventRow[],
  ): Promise<Part['promises']> {
    const events = all.filter((e) => seesEvent(viewer, parties, e));
    const told = events.filter((e, i) => {
      const now = owedIn(e);
      const before = i === 0 ? null : owedIn(events[i - 1] as MatterEventRow);
      return now !== null && (before === null || now.promise !== before.promise);
    });
    return Promise.all(told.map((e) => this.promise(matter, e, owedIn(e) as Owed)).reverse());
  }

  private async promise(matter: Matter, e: MatterEventRow, owed: Owed) {
    const by = await this.wording.party(owed.party);
    return {
      at: e.at,
      promise: owed.promise,
      say: promiseLine({ turn: owed.turn, who: by, by: this.wording.dayAt(owed.promise, e.at) }),
      why: timelineTitle(matter.kind, e.act),
      by,
    };
  }
}

const owedIn = (e: MatterEventRow): Owed | null => e.owed as Owed | null;
