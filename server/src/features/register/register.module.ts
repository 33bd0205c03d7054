import { Module } from '@nestjs/common';
import { Audience } from './audience.queries.js';
import { Calendars } from './calendars.js';
import { Centres } from './centres.js';
import { ContactCodes } from './contact-codes.js';
import { Households } from './households.js';
import { Places } from './places.js';
import { Readings } from './readings.js';
import { RegisterWriter } from './register-writer.js';
import { RegisterRepository } from './repository.js';
import { ResidentCards } from './resident-cards.js';
import { ResidentSecrets } from './resident-secrets.js';
import { Residents } from './residents.js';
import { Strangers } from './strangers.js';
import { TagQueries } from './tag.queries.js';

const OFFERED = [
  Audience,
  Calendars,
  Centres,
  ContactCodes,
  Households,
  Places,
  Readings,
  RegisterWriter,
  Residents,
  Strangers,
  TagQueries,
];

/** Places, centres, households, residents: what the village knows before anybody asks. */
@Module({
  providers: [...OFFERED, RegisterRepository, ResidentCards, ResidentSecrets],
  exports: OFFERED,
})
export class RegisterModule {}
