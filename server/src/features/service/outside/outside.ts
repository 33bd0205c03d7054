import type { Field } from '@huiyin/shared/catalogue/fields';
import { OTHER_SYSTEM, systemsOf } from '@huiyin/shared/catalogue/outside';
import { dateOf, dayOf as dayAt } from '@huiyin/shared/domain/calendar/days';
import { plainNumber } from '@huiyin/shared/domain/service/outside-results';
import { NOT_YET_DAY, OTHER, SENT_TITLE, sayDone, sayResult, saySent } from '@huiyin/shared/labels/outside';
import { sayDate } from '@huiyin/shared/labels/units';
import { Injectable } from '@nestjs/common';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Refusal } from '../../../platform/errors/errors.js';
import type { Acting, KindView } from '../../matter/kinds/kind.js';
import type { Matter } from '../../matter/store/entities.js';
import type { ServiceOutside } from './entities.js';
import { OutsideRepository } from './repository.js';

const ASKS: ReadonlySet<string> = new Set(['send-out', 'done-outside']);

/** What a service keeps of other systems: sent there, done there. The owed answer stays ours. */
@Injectable()
export class Outside {
  constructor(
    private readonly repository: OutsideRepository,
    private readonly ids: Ids,
  ) {}

  /** Undefined where the action is about something else. */
  fieldsOf(matter: Matter, asks: string, fields: readonly Field[]): readonly Field[] | undefined {
    if (!ASKS.has(asks)) return undefined;
    const how = asks === 'send-out' ? 'decides' : 'jump';
    const known = systemsOf(matter.itemId ?? '').filter((s) => s.how === how);
    const options = known.map((s) => ({ value: s.id, label: s.name }));
    const other = asks === 'send-out' ? [{ value: OTHER_SYSTEM, label: OTHER }] : [];
    return fields.map((f) => (f.key === 'system' ? { ...f, options: [...options, ...other] } : f));
  }

  say({ action, fields, matter }: Acting): string | undefined {
    if (action === 'done-outside') return sayDone(nameOf(matter, fields), dayOf(fields));
    return action === 'send-out'
      ? saySent(nameOf(matter, fields), numberOf(fields), dayOf(fields))
      : undefined;
  }

  /** True: it was an effect of this. Refuses a day that is still to come (400). */
  async apply(tx: Tx, effect: string, { matter, fields, now, viewer }: Acting): Promise<boolean> {
    if (effect !== 'send-out' && effect !== 'done-outside') return false;
    if (String(fields.on) > dateOf(dayAt(now))) throw NOT_YET();
    const number = numberOf(fields);
    const done = effect === 'done-outside';
    await this.repository.add(tx, {
      ...{ id: this.ids.next(), matterId: matter.id, at: now },
      ...{ system: String(fields.system), systemName: nameOf(matter, fields).slice(0, 80) },
      ...{ number, numberKey: number === null ? null : plainNumber(number), sentOn: String(fields.on) },
      byName: viewer.principal.kind === 'staff' ? viewer.principal.name : '',
      ...{ result: done ? ('approved' as const) : null, resultSay: null, resultAt: done ? now : null },
    });
    return true;
  }

  /** A line under the matter for each. */
  async notes(matterId: string): Promise<KindView['notes']> {
    const rows = await this.repository.of(matterId);
    return rows.map((row) => ({ title: SENT_TITLE, text: textOf(row) }));
  }
}

const textOf = ({ systemName, number, sentOn, result, resultSay }: ServiceOutside): string =>
  result === null
    ? saySent(systemName, number, sayDate(sentOn))
    : sayResult(systemName, result === 'approved', resultSay);

/** What was sent or done there, was so today or before. */
const NOT_YET = () =>
  new Refusal('invalid', {
    status: 400,
    errors: [{ path: 'fields.on', code: 'future', message: NOT_YET_DAY }],
  });

type Fields = Readonly<Record<string, unknown>>;

const nameOf = (matter: Matter, fields: Fields): string =>
  systemsOf(matter.itemId ?? '').find((s) => s.id === fields.system)?.name ??
  (typeof fields.otherName === 'string' && fields.otherName !== '' ? fields.otherName : OTHER);

const numberOf = (fields: Fields): string | null =>
  typeof fields.outsideNumber === 'string' && fields.outsideNumber !== '' ? fields.outsideNumber : null;

const dayOf = (fields: Fields): string => sayDate(String(fields.on));
