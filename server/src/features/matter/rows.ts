import { showNumber } from '@huiyin/shared/domain/matter/number';
import { maskName } from '@huiyin/shared/domain/people/masking';
import { Injectable } from '@nestjs/common';
import { StaffDirectory } from '../account/staff-directory.js';
import { Places } from '../register/places.js';
import type { Viewer } from './access.js';
import type { Matter } from './entities.js';
import type { MatterView } from './kind.js';
import { Wording } from './wording.js';

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

/** Draws matters as lines, on either side. */
@Injectable()
export class Rows {
  constructor(
    private readonly wording: Wording,
    private readonly staff: StaffDirectory,
    private readonly places: Places,
  ) {}

  /** `waitsForMe` is known by whoever knows what is allowed. A respondent is not shown who asked before the day they meet. */
  async of(m: Matter, viewer: Viewer, waitsForMe: boolean): Promise<MatterRow> {
    const forStaff = viewer.principal.kind === 'staff';
    const [owed, holder] = await Promise.all([
      this.wording.owed(m, forStaff),
      m.holderId === null ? null : this.staff.find(m.holderId),
    ]);
    return {
      id: m.id,
      number: showNumber(m.number),
      kind: m.kind as MatterRow['kind'],
      title: m.title,
      applicant: forStaff ? m.applicantName : maskName(m.applicantName),
      state: m.state,
      stateLabel: this.wording.stateLabel(m, forStaff),
      open: m.closedAt === null,
      owed,
      holder: holder ? { id: holder.id, name: holder.name } : null,
      from: this.places.nameOf(m.placePath),
      urgent: m.urgent || (m.urgedAt !== null && m.closedAt === null),
      at: m.createdAt,
      closedAt: m.closedAt,
      waitsForMe,
    };
  }
}
