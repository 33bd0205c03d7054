import { maskPhone } from '@huiyin/shared/domain/people/masking';
import { DANGERS, DISPUTE_TYPES, DISPUTE_WORDS as W } from '@huiyin/shared/labels/dispute';
import { Injectable } from '@nestjs/common';
import { Attachments } from '../attachment/attachments.js';
import { ownParties, type Viewer } from '../matter/access/access.js';
import type { KindView } from '../matter/kinds/kind.js';
import type { Matter, MatterParty } from '../matter/store/entities.js';
import { MatterRepository } from '../matter/store/repository.js';
import { Wording } from '../matter/views/wording.js';
import type { DisputeCase } from './entities.js';
import { Kin } from './kin.js';
import { DisputeRepository } from './repository.js';

type Section = KindView['sections'][number];
type Said = Awaited<ReturnType<DisputeRepository['statements']>>;

const row = (key: string, label: string, value: string, sensitive = false) => ({
  key,
  label,
  value,
  sensitive,
});

/** A case as one side, or the mediator, may see it: each side its own words alone. */
@Injectable()
export class CaseView {
  constructor(
    private readonly repository: DisputeRepository,
    private readonly matters: MatterRepository,
    private readonly attachments: Attachments,
    private readonly wording: Wording,
    private readonly kin: Kin,
  ) {}

  async of(matter: Matter, viewer: Viewer): Promise<KindView> {
    const [found, parties, said, files] = await Promise.all([
      this.repository.find(matter.id),
      this.matters.parties(matter.id),
      this.repository.statements(matter.id),
      this.attachments.ofMatter(matter.id),
    ]);
    if (!found) return { sections: [], papers: [], notes: [], alike: [] };
    if (await this.isKin(viewer, matter, parties, found))
      return { sections: [], papers: [], notes: [{ title: '', text: W.kinNote }], alike: [] };
    const own = ownParties(viewer, parties);
    const forStaff = viewer.principal.kind === 'staff';
    const firstSide = forStaff || own.some((p) => p.role !== 'respondent');
    const sections = forStaff
      ? this.allSides(found, parties, said)
      : this.ownSide(found, own, said, firstSide);
    const evidence = firstSide ? files : [];
    return {
      sections,
      papers: evidence.length === 0 ? [] : [paper(evidence)],
      notes: this.notes(found, firstSide, forStaff),
      alike: [],
    };
  }

  /** A mediator of one of the families reads none of it, unless it was handed up to them. */
  private async isKin(
    { principal }: Viewer,
    matter: Matter,
    parties: readonly MatterParty[],
    found: DisputeCase,
  ): Promise<boolean> {
    if (principal.kind !== 'staff') return false;
    if (principal.staffId === matter.holderId || principal.staffId === matter.owedId) return false;
    return this.kin.isOfEitherFamily(principal, parties, found.otherName);
  }

  private allSides(found: DisputeCase, parties: readonly MatterParty[], said: Said): Section[] {
    const other = this.repository.other(found);
    const known = [
      row('type', W.type, DISPUTE_TYPES[found.type] ?? found.type),
      row('danger', W.danger, DANGERS[found.danger] ?? found.danger),
      row('other', W.other, found.otherName),
      ...(other.phone ? [row('otherPhone', W.otherPhone, maskPhone(other.phone), true)] : []),
      ...(other.where ? [row('otherWhere', W.otherWhere, other.where)] : []),
    ];
    const of = (role: (p: MatterParty | undefined) => boolean) =>
      said
        .filter((s) => role(parties.find((p) => p.id === s.partyId)))
        .map((s, i) => row(`said-${i}`, W.added, s.words));
    const theirs = of((p) => p?.role === 'respondent');
    return [
      { title: W.first, rows: [...known, ...this.story(found), ...of((p) => p?.role !== 'respondent')] },
      ...(theirs.length > 0 ? [{ title: W.theirs, rows: theirs }] : []),
    ];
  }

  private ownSide(
    found: DisputeCase,
    own: readonly MatterParty[],
    said: Said,
    firstSide: boolean,
  ): Section[] {
    const words = said
      .filter((s) => own.some((p) => p.id === s.partyId))
      .map((s, i) => row(`said-${i}`, W.added, s.words));
    const rows = firstSide ? [row('other', W.other, found.otherName), ...this.story(found), ...words] : words;
    return rows.length === 0 ? [] : [{ title: W.mine, rows }];
  }

  private story(found: DisputeCase) {
    const { what, want } = this.repository.story(found);
    return [row('what', W.what, what), row('want', W.want, want)];
  }

  private notes(found: DisputeCase, firstSide: boolean, forStaff: boolean): KindView['notes'] {
    const meeting =
      found.meetingAt === null
        ? []
        : [{ title: W.meeting, text: `${this.wording.by(found.meetingAt)} ${found.meetingWhere ?? ''}` }];
    if (found.danger !== 'none' && firstSide) return [{ title: W.danger, text: W.redFlagNote }, ...meeting];
    if (forStaff) return meeting;
    return [{ title: '', text: firstSide ? W.applicantNote : W.respondentNote }, ...meeting];
  }
}

const paper = (files: Awaited<ReturnType<Attachments['ofMatter']>>): KindView['papers'][number] => ({
  slot: 'evidence',
  name: W.evidence,
  required: false,
  status: 'given',
  problem: null,
  say: null,
  files: files.map(({ id, mime, bytes, width, height }) => ({ id, mime, bytes, width, height })),
});
