import { alarms, deskLoads } from '@huiyin/shared/contracts/report';
import { Controller } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import { Alarms } from './alarms.js';
import { DeskLoads } from './desk-loads.js';

/** The edge of figures. */
@Controller()
export class ReportController {
  constructor(
    private readonly loads: DeskLoads,
    private readonly alarm: Alarms,
  ) {}

  @Route(alarms) alarms() {
    return this.alarm.now();
  }

  @Route(deskLoads) desks(@Who() who: Principal) {
    return this.loads.now(who);
  }
}
