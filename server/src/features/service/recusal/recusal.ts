import type { Item } from '@huiyin/shared/catalogue/item';
import type { Party } from '@huiyin/shared/domain/matter/party';
import type { Effect, Facts } from '@huiyin/shared/domain/matter/workflow';
import { ACCEPTANCE_NOTES as NOTES, RELATIONS } from '@huiyin/shared/labels/acceptance';
import { Injectable } from '@nestjs/common';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Viewer } from '../../matter/access/access.js';
import { Kinship } from '../../matter/access/kinship.js';
import type { Acting, KindView } from '../../matter/kinds/kind.js';
import type { Matter } from '../../matter/store/entities.js';
import type { MatterKin } from '../../matter/store/kin.entity.js';
import { KinRepository } from '../../matter/store/kin.repository.js';
import { MatterRepository } from '../../matter/store/repository.js';
import { FiledUnder } from '../filed-under.js';
import { ExtraVisit } from './extra-visit.js';
import { LeaveVillage } from './leave-village.js';
import { Others } from './others.js';

const NOT_YET = ['submitted', 'waiting'];
const HANDS_ON = ['recuse', 'declare-kin', 'keep-from-village'];

/** Nobody handles a relative's matter: what is declared is filed, and whoever is of the family hands it on. */
@Injectable()
export class Recusal {
  constructor(
    private readonly filedUnder: FiledUnder,
    private readonly others: Others,
    private readonly kinship: Kinship,
    private readonly kin: KinRepository,
    private readonly matters: MatterRepository,
    private readonly visit: ExtraVisit,
    private readonly village: LeaveVillage,
    private readonly ids: Ids,
  ) {}

  async facts(matter: Matter, { principal }: Viewer, item: Item | undefined, tx?: Tx): Promise<Facts> {
    const asked = {
      'may-avoid-village': item?.mayAvoidVillage === true && matter.awayFrom === null,
      'kin-matters': item?.kin !== undefined,
      'no-conflict': true,
      'visit-open': false,
    };
    if (principal.kind !== 'staff' || !item?.kin || matter.closedAt !== null) return asked;
    const [parties, tasks] = await Promise.all([
      this.matters.parties(matter.id, tx),
      this.matters.tasks(matter.id, tx),
    ]);
    const kin = await this.kinship.among([principal.staffId], { matterId: matter.id, parties }, tx);
    return {
      ...asked,
      'no-conflict': kin.size === 0,
      'visit-open': tasks.some((t) => t.what === 'extra-visit' && t.doneAt === null),
    };
  }

  /** To whom it goes by this action; undefined: it stays where it is. */
  async givenTo(acting: Acting, tx: Tx): Promise<Party | undefined> {
    const { matter, parties, action } = acting;
    const item = HANDS_ON.includes(action) ? await this.filedUnder.of(matter, tx) : undefined;
    if (!HANDS_ON.includes(action) || !item || matter.windowId === null) return undefined;
    const { windowId, placePath } = matter;
    if (action === 'keep-from-village') {
      const town = this.others.inVillage(windowId) ? this.others.desk(item, placePath, 'asked') : undefined;
      return town ? { kind: 'window', id: town } : undefined;
    }
    if (!item.kin) return undefined;
    const family = { matterId: matter.id, parties };
    const named = await this.named(acting, tx);
    const free = await this.others.free(windowId, family, tx, named);
    if (free.length > 0) return matter.owedKind === 'staff' ? { kind: 'window', id: windowId } : undefined;
    return this.others.instead(item, windowId, placePath, family, tx);
  }

  /** False: not one of its effects. */
  async apply(tx: Tx, effect: Effect, acting: Acting): Promise<boolean> {
    switch (effect) {
      case 'file-kin':
        await this.file(tx, acting);
        return true;
      case 'open-visit':
        await this.visit.open(tx, acting);
        return true;
      case 'close-visit':
        await this.visit.close(tx, acting);
        return true;
      case 'leave-village':
        await this.village.leave(tx, acting.matter, acting.now);
        return true;
      default:
        return false;
    }
  }

  /** What stands beside the matter about it: to the applicant in plain words, to staff whose relative it is. */
  async notes(matter: Matter, item: Item, { principal }: Viewer): Promise<KindView['notes']> {
    const away = matter.awayFrom === null ? [] : [{ title: NOTES.away, text: NOTES.awayText }];
    const moved = matter.ruleId === 'kin-to-town' ? [{ title: NOTES.kin, text: NOTES.kinTown }] : [];
    if (principal.kind !== 'staff') return [...moved, ...away];
    const [rows, parties] = await Promise.all([this.kin.of(matter.id), this.matters.parties(matter.id)]);
    const filed = rows.map((r) => ({ title: NOTES.kin, text: NOTES.kinOf(r.name, r.relation) }));
    const own = item.kin
      ? await this.kinship.among([principal.staffId], { matterId: matter.id, parties })
      : new Set();
    const you = own.size > 0 ? [{ title: NOTES.kin, text: NOTES.kinYou }] : [];
    return [...you, ...filed, ...away];
  }

  private async file(tx: Tx, acting: Acting): Promise<void> {
    const { matter, parties, action, viewer, fields, now } = acting;
    const [staffId = null] = await this.named(acting, tx);
    const self = action === 'recuse' && viewer.principal.kind === 'staff' ? viewer.principal.name : null;
    const row: MatterKin = {
      ...{ id: this.ids.next(), matterId: matter.id, placePath: matter.placePath, staffId, at: now },
      name: self ?? String(fields.name ?? ''),
      relation: RELATIONS[String(fields.relation)] ?? '',
      source: viewer.principal.kind === 'staff' ? 'staff' : 'applicant',
      byLabel: viewer.principal.kind === 'staff' ? viewer.principal.name : (parties[0]?.name ?? ''),
    };
    await this.kin.add(tx, row);
    const item = await this.filedUnder.of(matter, tx);
    if (item?.kin === 'filed' && !NOT_YET.includes(matter.state)) await this.visit.open(tx, acting);
    if (!item?.kin || matter.holderId === null) return;
    const held = await this.kinship.among([matter.holderId], { matterId: matter.id, parties }, tx);
    if (held.size > 0) await this.matters.putDown(tx, matter.id);
  }

  /** Which member of staff is meant: oneself, or whoever of those around it has the name that was said. */
  private async named({ action, matter, fields, viewer }: Acting, tx: Tx): Promise<string[]> {
    if (action === 'recuse') return viewer.principal.kind === 'staff' ? [viewer.principal.staffId] : [];
    if (matter.windowId === null) return [];
    const around = await this.others.watched(matter.windowId, matter.placePath, tx);
    const said = String(fields.name ?? '');
    return around.filter((s) => said.includes(s.name)).map((s) => s.id);
  }
}
