import { periodOf } from '@huiyin/shared/catalogue/item';
import type { getLetter } from '@huiyin/shared/contracts/letter';
import type { Reply } from '@huiyin/shared/contracts/route';
import { dateOf, dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { showNumber } from '@huiyin/shared/domain/matter/number';
import { sayBasisForLetter } from '@huiyin/shared/labels/bases';
import {
  LETTER,
  letterBody,
  letterFileNo,
  letterNumber,
  letterTitle,
  letterTo,
} from '@huiyin/shared/labels/letter';
import { sayDate } from '@huiyin/shared/labels/units';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { Refusal } from '../../platform/errors/errors.js';
import { LoadMatter } from '../matter/access/load.js';
import type { Matter } from '../matter/store/entities.js';
import { MatterRepository } from '../matter/store/repository.js';
import { Centres } from '../register/centres.js';
import { basesOf } from './granted.js';
import { Items } from './items.js';
import { ServiceRepository } from './repository.js';

/** The answer of a request as an official letter; whoever may see the matter may print it. */
@Injectable()
export class Letters {
  constructor(
    private readonly load: LoadMatter,
    private readonly matters: MatterRepository,
    private readonly requests: ServiceRepository,
    private readonly items: Items,
    private readonly centres: Centres,
  ) {}

  /** Throws 404 for what isn't the caller's, `not-allowed-now` before there is an answer and for what isn't a service. */
  async of(principal: Principal, id: string): Promise<Reply<typeof getLetter>> {
    const { matter } = (await this.load.for(principal, id)).standing;
    const [outcome, request] = await Promise.all([this.matters.outcome(id), this.requests.request(id)]);
    if (!outcome || !request) throw new Refusal('not-allowed-now');
    const number = showNumber(matter.number);
    const item = this.items.version(request.itemId, request.itemVersion);
    const title = letterTitle(outcome.result, item.outcome?.refusal);
    const [filed, date] = [matter.createdAt, outcome.at].map((at) => sayDate(dateOf(dayOf(at))));
    return {
      title,
      fileNo: letterFileNo(dateOf(dayOf(outcome.at)).slice(0, 4)),
      number: letterNumber(number),
      to: letterTo(matter.applicantName),
      paragraphs: letterBody({
        ...{ result: outcome.result, reasons: outcome.reasons, next: outcome.next },
        ...{ amountCents: outcome.amountCents, number, filed: filed ?? '' },
        item: item.name,
        period: periodOf(item),
        bases: basesOf(item, matter).map(sayBasisForLetter),
        papers: (item.outcome?.papers ?? []).map(({ name }) => name),
      }),
      from: this.centres.get(matter.centreId).name,
      at: outcome.at,
      date: date ?? '',
      seal: LETTER.seal,
      contact: this.contact(matter),
      receipt:
        outcome.weight === 'grave'
          ? { title: LETTER.receipt, lines: LETTER.receiptLines(title, number) }
          : null,
      path: LETTER.path(matter.id),
    };
  }

  private contact({ centreId, windowId }: Matter): string[] {
    const { address, phone, complainPhone } = this.centres.get(centreId);
    const own = windowId === null ? null : this.centres.window(windowId).phone;
    return [
      ...(address ? [LETTER.address(address)] : []),
      ...((own ?? phone) ? [LETTER.phone(own ?? phone ?? '')] : []),
      ...(complainPhone ? [LETTER.complain(complainPhone)] : []),
    ];
  }
}
