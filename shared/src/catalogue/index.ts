import type { Item } from './item.js';
import { canlian } from './items/canlian.js';
import { cunwu } from './items/cunwu.js';
import { dibao } from './items/dibao.js';
import { gaoling } from './items/gaoling.js';
import { gongan } from './items/gongan.js';
import { minzhengAssistance } from './items/minzheng-assistance.js';
import { minzhengWelfare } from './items/minzheng-welfare.js';
import { nongye } from './items/nongye.js';
import { payout } from './items/payout.js';
import { renshe } from './items/renshe.js';
import { sifa } from './items/sifa.js';
import { tuiyi } from './items/tuiyi.js';
import { weijian } from './items/weijian.js';
import { yibao } from './items/yibao.js';
import { zhufang } from './items/zhufang.js';

/** Version 1 of the whole catalogue, in the order in which departments are listed. */
export const ITEMS: readonly Item[] = [
  dibao,
  ...minzhengAssistance,
  gaoling,
  ...minzhengWelfare,
  ...canlian,
  ...renshe,
  ...yibao,
  ...weijian,
  ...gongan,
  ...nongye,
  ...zhufang,
  ...tuiyi,
  ...sifa,
  ...cunwu,
  payout,
];
