import {
  about,
  bindCard,
  bindNew,
  bindPhone,
  changePassword,
  getMe,
  looked,
  places,
  signInStaff,
  signInWechat,
  signOut,
  unbind,
} from '@huiyin/shared/contracts/account';
import type { Feature } from '../../platform/feature.js';
import { AccountModule } from './account.module.js';
import { ACCOUNT_ENTITIES } from './entities.js';

export const accountFeature: Feature = {
  module: AccountModule,
  entities: ACCOUNT_ENTITIES,
  contracts: [
    about,
    places,
    signInWechat,
    signInStaff,
    signOut,
    getMe,
    changePassword,
    bindPhone,
    bindCard,
    bindNew,
    unbind,
    looked,
  ],
};
