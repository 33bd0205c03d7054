import type { Given } from '@huiyin/shared/domain/matter/beside-step';
import type { Party } from '@huiyin/shared/domain/matter/party';
import { sayBound, sayDecline, sayOffer } from '@huiyin/shared/labels/handover';
import { saidBy } from '@huiyin/shared/labels/matter';
import { Injectable } from '@nestjs/common';
import { Centres } from '../../register/centres.js';
import type { Acting } from '../kinds/kind.js';
import { Wording } from '../views/wording.js';

type Fields = Readonly<Record<string, unknown>>;

/** Whom an offer or a binding names, and how what is said beside the owed answer is put into words: the same for every kind. */
@Injectable()
export class Handing {
  constructor(
    private readonly centres: Centres,
    private readonly wording: Wording,
  ) {}

  /** Undefined where the fields name nobody. */
  given(fields: Fields, centreId: string): Given | undefined {
    const party = partyOf(fields);
    if (!party) return undefined;
    const centre = party.kind === 'window' ? this.centres.centreOfWindow(party.id) : centreId;
    return { party, centreId: centre, code: String(fields.code ?? '') };
  }

  /** @param by who acts, as the timeline names them. Undefined for an action that is about something else. */
  async say({ action, fields }: Acting, by: string): Promise<string | undefined> {
    const to = partyOf(fields);
    const [code, more] = [String(fields.code ?? ''), String(fields.reasons ?? '')];
    if (action === 'transfer' && to) return sayOffer(await this.wording.party(to), code, more);
    if (action === 'bind' && to) return sayBound(await this.wording.party(to), more);
    if (action === 'refuse-offer') return sayDecline(code, more);
    return action === 'answer-urge' ? saidBy(by, String(fields.say ?? '')) : undefined;
  }
}

/** A desk or a person named in the fields. */
export const partyOf = (fields: Fields): Party | undefined => {
  if (typeof fields.windowId === 'string') return { kind: 'window', id: fields.windowId };
  return typeof fields.staffId === 'string' ? { kind: 'staff', id: fields.staffId } : undefined;
};
