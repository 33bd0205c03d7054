import type { Input } from '@huiyin/shared/contracts/route';
import * as contracts from '@huiyin/shared/contracts/status';
import { Controller } from '@nestjs/common';
import { In } from '../../platform/http/input.js';
import { Route } from '../../platform/http/route.js';
import { LookUpStatus } from './views/look-up-status.js';

/** The edge for who holds a slip. */
@Controller()
export class StatusController {
  constructor(private readonly status: LookUpStatus) {}

  @Route(contracts.lookUpStatus) lookUp(@In() { body }: Input<typeof contracts.lookUpStatus>) {
    return this.status.run(body);
  }
}
