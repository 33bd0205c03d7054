import { randomInt } from 'node:crypto';
import { makeNumber, makePadNumber } from '@huiyin/shared/domain/matter/number';
import { Injectable } from '@nestjs/common';

/** Far more than there are numbers, so that each is as likely as the next. */
const WIDE = 2 ** 47;

/** The only source of tracking numbers: drawn by chance, so that one may come that is taken (`MatterEngine` draws again). */
@Injectable()
export class TrackingNumbers {
  next(): string {
    return makeNumber(randomInt(WIDE));
  }

  /** One for a pad: of a range of its own, so that no filing ever draws it. */
  nextForPad(): string {
    return makePadNumber(randomInt(WIDE));
  }
}
