import type { Item } from '@huiyin/shared/catalogue/item';
import type { Party } from '@huiyin/shared/domain/matter/party';
import { ACCEPTANCE_NOTES as NOTES } from '@huiyin/shared/labels/acceptance';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Kinship } from '../../matter/access/kinship.js';
import type { Opening } from '../../matter/engine/engine.js';
import type { Filed, Subject } from '../../matter/engine/filing.js';
import type { MatterKin } from '../../matter/store/kin.entity.js';
import { KinRepository } from '../../matter/store/kin.repository.js';
import { Centres } from '../../register/centres.js';
import { LeaveVillage } from './leave-village.js';
import { Others } from './others.js';

/** What of an opening depends on relatives and on the applicant's wish. */
export type Going = Pick<Opening, 'away' | 'awayFrom' | 'giveTo' | 'words'>;

type Found = Pick<MatterKin, 'staffId' | 'name' | 'relation' | 'source'>;

/** Which way a request takes when it is filed: past relatives, and past the own village where the applicant wants that. */
@Injectable()
export class Way {
  constructor(
    private readonly others: Others,
    private readonly kinship: Kinship,
    private readonly kin: KinRepository,
    private readonly village: LeaveVillage,
    private readonly centres: Centres,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** `asked`: the applicant wants nobody of the own village; it counts only where the item lets them. */
  async of(tx: Tx, item: Item, subject: Subject, asked: boolean): Promise<Going> {
    const awayFrom = asked && item.mayAvoidVillage ? this.village.villageOf(subject.placePath) : null;
    const away = awayFrom === null ? undefined : ('asked' as const);
    const desk = this.others.desk(item, subject.placePath, away);
    const plain: Going = { away, awayFrom, words: awayFrom === null ? null : NOTES.awayText };
    if (!item.kin || desk === undefined) return plain;
    const family = { parties: [{ residentId: subject.id, role: 'applicant' as const }] };
    if ((await this.others.free(desk, family, tx)).length > 0 || (await this.nobody(desk, tx))) return plain;
    const party = await this.others.instead(item, desk, subject.placePath, family, tx);
    if (party.kind === 'window') return { ...plain, away: away ?? 'kin', words: NOTES.kinTown };
    return { ...plain, giveTo: { party, centreId: this.centreOf(party, desk) }, words: NOTES.kinLead };
  }

  /** Files whom the form names, and whom the register finds, beside the new matter. */
  async file(
    tx: Tx,
    item: Item,
    matterId: string,
    subject: Subject,
    filed: Filed,
    answers: Record<string, unknown>,
  ): Promise<void> {
    const desk = this.others.desk(item, subject.placePath);
    if (item.kin !== 'filed' || desk === undefined) return;
    const around = await this.others.watched(desk, subject.placePath, tx);
    const family = { parties: [{ residentId: subject.id, role: 'applicant' as const }] };
    const known = await this.kinship.among(
      around.map((s) => s.id),
      family,
      tx,
    );
    const rows: Found[] = around
      .filter((s) => known.has(s.id))
      .map((s) => ({ staffId: s.id, name: s.name, relation: NOTES.sameHouse, source: 'register' }));
    const said = answers.relative === true ? String(answers.relativeWho ?? '') : '';
    if (said !== '') {
      const staffId = around.find((s) => said.includes(s.name))?.id ?? null;
      if (staffId === null || !known.has(staffId))
        rows.push({ staffId, name: said, relation: NOTES.asSaid, source: 'applicant' });
    }
    const head = { matterId, placePath: subject.placePath, byLabel: filed.by.label, at: this.clock.now() };
    for (const row of rows) await this.kin.add(tx, { ...head, ...row, id: this.ids.next() });
  }

  /** A desk where nobody stands at all is no question of relatives. */
  private async nobody(desk: string, tx: Tx): Promise<boolean> {
    return (await this.others.staffOf(desk, tx)).length === 0;
  }

  private centreOf(party: Party, desk: string): string {
    return party.kind === 'roster' ? party.id : this.townOf(desk);
  }

  private townOf(desk: string): string {
    const own = this.centres.centreOfWindow(desk);
    return this.centres.above(own) ?? own;
  }
}
