import * as contracts from '@huiyin/shared/contracts/print';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller, Header } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { Limit } from '../../platform/http/limit.js';
import { Origin } from '../../platform/http/origin.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import { Prints } from './prints.js';

/** The edge of prints: PDF behind the print styles. Each takes a moment of the processor, so nobody takes many. */
@Controller()
export class PrintController {
  constructor(private readonly prints: Prints) {}

  @Limit({ tries: 30, minutes: 1 })
  @Route(contracts.letterPdf)
  letter(
    @Who() who: Principal,
    @In() { params, query }: Input<typeof contracts.letterPdf>,
    @Origin() origin: string,
  ) {
    return this.prints.letter(who, params.id, query.size, origin);
  }

  @Limit({ tries: 30, minutes: 1 })
  @Route(contracts.receiptPdf)
  receipt(@Who() who: Principal, @In() { params, query }: Input<typeof contracts.receiptPdf>) {
    return this.prints.receipt(who, params.id, query.paper);
  }

  @Limit({ tries: 30, minutes: 1 })
  @Route(contracts.missingPdf)
  missing(@Who() who: Principal, @In() { params, query }: Input<typeof contracts.missingPdf>) {
    return this.prints.missing(who, params.id, query.paper);
  }

  @Limit({ tries: 20, minutes: 1 })
  @Header('x-robots-tag', 'noindex, noarchive')
  @Route(contracts.sheetPdf)
  sheet(@In() { params }: Input<typeof contracts.sheetPdf>, @Origin() origin: string) {
    return this.prints.sheet(params.id, origin);
  }
}
