import type { Field } from '@huiyin/shared/catalogue/fields';
import { type Item, periodOf } from '@huiyin/shared/catalogue/item';
import { dayOf, due } from '@huiyin/shared/domain/calendar/calendar';
import { AMOUNT_ASKED } from '@huiyin/shared/labels/service';
import { sayPosted } from '@huiyin/shared/labels/steps';
import { sayDay } from '@huiyin/shared/labels/units';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Refusal } from '../../../platform/errors/errors.js';
import type { Acting } from '../../matter/kinds/kind.js';
import type { Matter } from '../../matter/store/entities.js';
import { Sheets } from '../../publicity/sheets.js';
import { Calendars } from '../../register/calendars.js';
import { Centres } from '../../register/centres.js';
import { Places } from '../../register/places.js';
import { Residents } from '../../register/residents.js';
import { AnswerVault } from '../answers.js';
import { Items } from '../items.js';
import { ServiceRepository } from '../repository.js';

/** 公示 of a request: the item's whitelist decides what of it hangs, and whether it may hang at all: as it was filed, unless it was forbidden since. */
@Injectable()
export class Publish {
  constructor(
    private readonly sheets: Sheets,
    private readonly items: Items,
    private readonly requests: ServiceRepository,
    private readonly vault: AnswerVault,
    private readonly residents: Residents,
    private readonly places: Places,
    private readonly calendars: Calendars,
    private readonly centres: Centres,
    private readonly clock: Clock,
  ) {}

  /** Refuses `publicity-forbidden` where the item's data forbids it (孤儿、事实无人抚养儿童). */
  async post(tx: Tx, { matter, parties, fields }: Acting): Promise<void> {
    const item = await this.itemOf(matter);
    const own = parties.find((p) => p.role === 'subject') ?? parties.find((p) => p.role === 'applicant');
    const card = own?.residentId == null ? undefined : await this.residents.card(own.residentId, tx);
    await this.sheets.post(tx, {
      ...{
        matterId: matter.id,
        itemName: item.name,
        rule: item.publicity,
        detail: item.publicity.detail ?? '',
        period: periodOf(item),
      },
      ...{ placePath: matter.placePath, centreId: matter.centreId },
      facts: {
        name: matter.applicantName,
        address: card?.address ?? this.places.nameOf(matter.placePath),
        people: await this.peopleOf(matter, tx),
        amountCents: typeof fields.amount === 'number' ? fields.amount : null,
        age: card?.age ?? null,
        detail: typeof fields.detail === 'string' ? fields.detail : null,
      },
    });
  }

  async takeDown(tx: Tx, { matter }: Acting): Promise<void> {
    await this.sheets.takeDown(tx, matter.id);
  }

  /** Only what this item's sheet has is asked. */
  async fieldsOf(matter: Matter, fields: readonly Field[]): Promise<Field[]> {
    const item = await this.filed(matter);
    if (!item) return [];
    const { publicity } = item;
    return fields
      .filter((f) => (publicity.fields as readonly string[]).includes(f.key))
      .map((f) => {
        if (f.key === 'amount') return { ...f, label: AMOUNT_ASKED[periodOf(item)].proposed };
        return f.key === 'detail' ? { ...f, label: publicity.detail ?? f.label } : f;
      });
  }

  /** We say what comes next one working day after the last day. */
  async promiseOf(matter: Matter): Promise<number> {
    const until = this.sheets.untilOf((await this.itemOf(matter)).publicity);
    const clock = { unit: 'workday', n: 1 } as const;
    return due(this.calendars.current(), this.centres.hours(matter.centreId), until - 1, clock).at;
  }

  /** 贴到3月9日（周一）。 */
  async say(matter: Matter): Promise<string> {
    const last = dayOf(this.sheets.untilOf((await this.itemOf(matter)).publicity) - 1);
    return sayPosted(sayDay(this.calendars.current(), last, dayOf(this.clock.now())));
  }

  private async filed(matter: Matter): Promise<Item | null> {
    const request = await this.requests.request(matter.id);
    return request && this.items.version(request.itemId, request.itemVersion);
  }

  private async itemOf(matter: Matter): Promise<Item> {
    const item = await this.filed(matter);
    const posts = (one: Item) => one.publicity.rule === 'must' || one.publicity.rule === 'may';
    if (!item || !posts(item) || this.items.get(item.id).publicity.rule === 'forbidden')
      throw new Refusal('publicity-forbidden');
    return item;
  }

  /** How many live together, as the request says it, else as the register has it. */
  private async peopleOf(matter: Matter, tx: Tx): Promise<number | null> {
    const request = await this.requests.request(matter.id);
    const said = request ? this.vault.open(request).members : undefined;
    if (Array.isArray(said)) return said.length;
    return matter.householdId === null
      ? null
      : (await this.residents.membersOf(matter.householdId, tx)).length;
  }
}
