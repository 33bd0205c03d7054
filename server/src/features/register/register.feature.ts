import {
  findResidents,
  getHousehold,
  issueCode,
  issuePersonCode,
  reveal,
} from '@huiyin/shared/contracts/register';
import type { Feature } from '../../platform/feature.js';
import { REGISTER_ENTITIES } from './entities.js';
import { RegisterModule } from './register.module.js';

export const registerFeature: Feature = {
  module: RegisterModule,
  entities: REGISTER_ENTITIES,
  contracts: [findResidents, getHousehold, reveal, issueCode, issuePersonCode],
};
