import {
  addPlaces,
  addPost,
  addStaff,
  checkRegister,
  importRegister,
  openFirst,
  registerTemplate,
  resetPassword,
  saveCentre,
  savePlace,
  saveWechat,
  saveWindows,
  setupNeeded,
  setupOverview,
} from '@huiyin/shared/contracts/setup';
import type { Feature } from '../../platform/feature.js';
import { SetupModule } from './setup.module.js';

export const setupFeature: Feature = {
  module: SetupModule,
  entities: [],
  contracts: [
    ...[setupNeeded, openFirst, setupOverview, addPlaces, savePlace, saveCentre, saveWindows],
    ...[addStaff, addPost, resetPassword, saveWechat, registerTemplate, checkRegister, importRegister],
  ],
};
