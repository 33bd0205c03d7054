import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/auth/principal.js';
import type { AttachmentScope } from '../../attachment/attachment.types.js';
import { MatterRepository } from '../store/repository.js';
import { maySee, ownParties } from './access.js';
import { LoadMatter } from './load.js';

/** Whoever sees a matter sees its papers, and nobody else; the other side of a quarrel sees none. */
@Injectable()
export class PaperScope implements AttachmentScope {
  constructor(
    private readonly load: LoadMatter,
    private readonly matters: MatterRepository,
  ) {}

  async maySee(principal: Principal, matterId: string): Promise<boolean> {
    const [asking, matter] = await Promise.all([this.load.viewer(principal), this.matters.find(matterId)]);
    if (!matter) return false;
    const standing = await this.load.standing(matter);
    const viewer = await this.load.helping(asking, standing.parties);
    if (principal.kind === 'staff') return maySee(viewer, standing);
    return ownParties(viewer, standing.parties).some((p) => p.role !== 'respondent');
  }

  /** Whose papers they are, for the reading log; a red flag leaves none there, for other phones of the person read the log too. */
  async whose(matterId: string): Promise<{ residentId: string; number: string } | null> {
    const [matter, parties] = await Promise.all([
      this.matters.find(matterId),
      this.matters.parties(matterId),
    ]);
    const applicant = parties.find((p) => p.role === 'applicant');
    return matter && applicant?.residentId && !(applicant.alone && matter.urgent)
      ? { residentId: applicant.residentId, number: matter.number }
      : null;
  }
}
