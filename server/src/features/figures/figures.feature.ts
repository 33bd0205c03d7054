import { echoBoard } from '@huiyin/shared/contracts/echo';
import { figures, figuresList } from '@huiyin/shared/contracts/figures';
import type { Feature } from '../../platform/feature.js';
import { FiguresModule } from './figures.module.js';

export const figuresFeature: Feature = {
  module: FiguresModule,
  entities: [],
  contracts: [figures, figuresList, echoBoard],
};
