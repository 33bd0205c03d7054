import type { Field } from '@huiyin/shared/catalogue/fields';
import { type Item, periodOf } from '@huiyin/shared/catalogue/item';
import { basesOn, type LegalBasis } from '@huiyin/shared/catalogue/legal-basis';
import { dateOf, dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { sayBasis, sayBasisInFull } from '@huiyin/shared/labels/bases';
import { AMOUNT_ASKED, sayApproval } from '@huiyin/shared/labels/service';
import { Injectable } from '@nestjs/common';
import type { Acting, KindView } from '../matter/kinds/kind.js';
import type { Matter } from '../matter/store/entities.js';
import { FiledUnder } from './filed-under.js';

/** The rules that a matter rests on: those of its item's version in force on the day on which it was filed. */
export const basesOf = (item: Item, { createdAt }: Pick<Matter, 'createdAt'>): LegalBasis[] =>
  basesOn(item.bases, dateOf(dayOf(createdAt)));

/** What the item says of its answers: how often an amount is paid, and by which rules it was decided. */
@Injectable()
export class Granted {
  constructor(private readonly filedUnder: FiledUnder) {}

  /** An amount is asked only where the item pays one, and as often as it is paid. */
  async approvalFields(matter: Matter, fields: readonly Field[]): Promise<readonly Field[]> {
    const item = await this.filedUnder.of(matter);
    if (item?.outcome?.amount !== true) return fields.filter(({ key }) => key !== 'amount');
    const { label, example } = AMOUNT_ASKED[periodOf(item)];
    return fields.map((f) => (f.key === 'amount' ? { ...f, label, required: true } : { ...f, example }));
  }

  /** Who refuses is shown the rule of that day, to be completed by its article. */
  async refusalFields(matter: Matter, fields: readonly Field[]): Promise<readonly Field[]> {
    const item = await this.filedUnder.of(matter);
    const rules = item ? basesOf(item, matter).map(sayBasis).join('；') : '';
    return rules === '' ? fields : fields.map((f) => (f.key === 'rule' ? { ...f, example: rules } : f));
  }

  async say({ matter, fields }: Acting): Promise<string> {
    const item = await this.filedUnder.of(matter);
    const cents = typeof fields.amount === 'number' ? fields.amount : null;
    return sayApproval(cents, String(fields.reasons), item ? periodOf(item) : 'month');
  }

  view(item: Item, matter: Matter): Pick<KindView, 'bases' | 'pays'> {
    const bases = basesOf(item, matter).map((b) => ({ say: sayBasisInFull(b), localReview: b.localReview }));
    return { bases, pays: periodOf(item) };
  }
}
