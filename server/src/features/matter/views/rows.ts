import { showNumber } from '@huiyin/shared/domain/matter/number';
import { maskName } from '@huiyin/shared/domain/people/masking';
import { Injectable } from '@nestjs/common';
import { Places } from '../../register/places.js';
import type { Viewer } from '../access/access.js';
import type { MatterView } from '../kinds/kind.js';
import type { Line } from '../store/line.js';
import { type Names, Wording } from './wording.js';

/** One line of a list: the part of a view that a list needs. */
export type MatterRow = Pick<
  MatterView,
  | 'id'
  | 'number'
  | 'kind'
  | 'title'
  | 'applicant'
  | 'state'
  | 'stateLabel'
  | 'open'
  | 'owed'
  | 'holder'
  | 'from'
  | 'urgent'
  | 'at'
  | 'closedAt'
  | 'waitsForMe'
>;

/** What is known of the viewer's side, by matter id. */
export interface Side {
  /** Those that wait for this viewer: known by whoever knows what is allowed. */
  readonly waiting: ReadonlySet<string>;
  /** Those in which the viewer is only the other side: not shown who asked before the day they meet. */
  readonly other: ReadonlySet<string>;
}

/** Nothing waits, and nobody is on the other side: a desk's view. */
export const AT_THE_DESK: Side = { waiting: new Set(), other: new Set() };

/** Draws matters as lines, on either side. */
@Injectable()
export class Rows {
  constructor(
    private readonly wording: Wording,
    private readonly places: Places,
  ) {}

  async list(matters: readonly Line[], viewer: Viewer, side: Side): Promise<MatterRow[]> {
    const names = await this.wording.names(matters);
    return matters.map((m) => this.line(m, viewer, names, side));
  }

  async of(m: Line, viewer: Viewer, side: Side): Promise<MatterRow> {
    return this.line(m, viewer, await this.wording.names([m]), side);
  }

  private line(m: Line, viewer: Viewer, names: Names, side: Side): MatterRow {
    const forStaff = viewer.principal.kind === 'staff';
    const holder = m.holderId === null ? undefined : names.get(m.holderId);
    return {
      id: m.id,
      number: showNumber(m.number),
      kind: m.kind as MatterRow['kind'],
      title: m.title,
      applicant: side.other.has(m.id) ? maskName(m.applicantName) : m.applicantName,
      state: m.state,
      stateLabel: this.wording.stateLabel(m, forStaff),
      open: m.closedAt === null,
      owed: this.wording.owed(m, forStaff, names),
      holder: holder ? { id: holder.id, name: holder.name } : null,
      from: this.places.nameOf(m.placePath),
      urgent: m.urgent || (m.urgedAt !== null && m.closedAt === null),
      at: m.createdAt,
      closedAt: m.closedAt,
      waitsForMe: side.waiting.has(m.id),
    };
  }
}
