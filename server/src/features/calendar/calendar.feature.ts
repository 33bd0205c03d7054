import * as contracts from '@huiyin/shared/contracts/calendar';
import type { Feature } from '../../platform/feature.js';
import { CalendarModule } from './calendar.module.js';
import { CalendarDraftRow } from './entities.js';

export const calendarFeature: Feature = {
  module: CalendarModule,
  entities: [CalendarDraftRow],
  contracts: [
    contracts.getCalendar,
    contracts.draftCalendar,
    contracts.checkCalendar,
    contracts.publishCalendar,
    contracts.closeDay,
    contracts.openDay,
  ],
};
