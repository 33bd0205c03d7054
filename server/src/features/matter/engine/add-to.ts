import type { Tell } from '@huiyin/shared/domain/matter/workflow';
import { Injectable } from '@nestjs/common';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Standing } from '../access/access.js';
import { MatterRepository } from '../store/repository.js';
import { snapOf } from '../store/snapshot.js';
import { Carry } from './carry.js';
import { Teller } from './teller.js';

const TOLD: readonly Tell[] = [{ to: 'holder', say: 'papers-added' }];

/** Something comes to a matter that runs: a line of its timeline, and word to whoever has it. Nothing of what is owed changes. */
@Injectable()
export class AddTo {
  constructor(
    private readonly matters: MatterRepository,
    private readonly carry: Carry,
    private readonly teller: Teller,
    private readonly ids: Ids,
  ) {}

  /** False: somebody was faster, nothing was written. */
  async papers(
    tx: Tx,
    { matter, parties, assignees, now }: Standing,
    by: { id: string; label: string },
    words: string,
  ): Promise<boolean> {
    const { state, seq, owed, left, beside = null } = snapOf(matter);
    const event = {
      ...{ seq: seq + 1, at: now, by: by.id, act: 'papers-added', from: state, to: state, owed, left },
      ...{ seen: 'applicant-side' as const, ending: null, beside },
    };
    const changes = this.carry.changesOf(matter, event);
    if (!(await this.matters.move(tx, matter.id, matter.seq, changes))) return false;
    const eventId = this.ids.next();
    const written = { id: eventId, event, byLabel: by.label, seen: event.seen, words };
    await this.matters.append(tx, matter.id, written);
    await this.teller.tell(tx, {
      ...{ eventId, matter: { ...matter, ...changes }, parties, tell: TOLD },
      ...{ extra: {}, assignees: [...assignees] },
    });
    return true;
  }
}
