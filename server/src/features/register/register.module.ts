import { Module } from '@nestjs/common';
import { Audience } from './audience.queries.js';
import { Calendars } from './calendars.js';
import { Centres } from './centres.js';
import { ContactCodes } from './contact-codes.js';
import { Corrections } from './corrections.js';
import { FindQueries } from './find.queries.js';
import { FindResidents } from './find-residents.js';
import { Households } from './households.js';
import { IssueCode } from './issue-code.js';
import { KeepFresh } from './keep-fresh.js';
import { LocalRulesHere } from './local-rules.js';
import { Places } from './places.js';
import { Readings } from './readings.js';
import { RegisterController } from './register.controller.js';
import { RegisterWriter } from './register-writer.js';
import { RegisterRepository } from './repository.js';
import { ResidentCards } from './resident-cards.js';
import { ResidentSecrets } from './resident-secrets.js';
import { Residents } from './residents.js';
import { RevealNumber } from './reveal-number.js';
import { SettleStranger } from './settle-stranger.js';
import { Strangers } from './strangers.js';
import { TagQueries } from './tag.queries.js';
import { ViewHousehold } from './view-household.js';
import { VillageBook } from './village-book.repository.js';
import { WaitingStrangers } from './waiting-strangers.js';

const VERBS = [FindResidents, IssueCode, RevealNumber, ViewHousehold];

const OFFERED = [
  Audience,
  Calendars,
  Centres,
  ContactCodes,
  Corrections,
  Households,
  LocalRulesHere,
  Places,
  Readings,
  RegisterWriter,
  SettleStranger,
  WaitingStrangers,
  Residents,
  Strangers,
  TagQueries,
  VillageBook,
];

/** Places, centres, households, residents: what the village knows before anybody asks. */
@Module({
  controllers: [RegisterController],
  providers: [
    ...OFFERED,
    ...VERBS,
    FindQueries,
    KeepFresh,
    RegisterRepository,
    ResidentCards,
    ResidentSecrets,
  ],
  exports: OFFERED,
})
export class RegisterModule {}
