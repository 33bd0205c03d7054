import type { Known } from '../domain/service/outside.js';

/**
 * Systems of the departments that decide or pay, as data: which items they stand behind, and in which order their form asks. Names and
 * orders differ from province to province: all of it 待本地核实.
 */
export interface OutsideSystem {
  id: string;
  name: string;
  /** decides: we type the request over and owe the answer all the same · jump: the person does it there, we record "done". */
  how: 'decides' | 'jump';
  /** Item ids, or their beginnings. */
  items: readonly string[];
  /** Where it is opened, as people say it. */
  where: string;
  /** What its form asks, in its order; answers that aren't named come after. */
  sheet: readonly (Known | `answer:${string}`)[];
}

const PERSON = ['name', 'idNumber', 'phone', 'address'] as const;

export const OUTSIDE_SYSTEMS: readonly OutsideSystem[] = [
  {
    id: 'jiuzhu',
    name: '社会救助信息系统',
    how: 'decides',
    items: ['minzheng.dibao', 'minzheng.tekun', 'minzheng.linshi', 'minzheng.rigid-expense'],
    where: '政务外网，民政账号登录',
    sheet: [
      ...PERSON,
      'answer:reasons',
      'answer:members',
      'answer:yearlyIncome',
      'answer:property',
      'answer:bankCard',
    ],
  },
  {
    id: 'canbu',
    name: '残疾人两项补贴信息系统',
    how: 'decides',
    items: ['canlian.two-subsidies'],
    where: '政务外网，民政账号登录',
    sheet: [...PERSON, 'answer:bankCard'],
  },
  {
    id: 'canlian',
    name: '残联信息化服务平台',
    how: 'decides',
    items: ['canlian.cert'],
    where: '政务外网，残联账号登录',
    sheet: [...PERSON],
  },
  {
    id: 'jubao',
    name: '城乡居民养老保险信息系统',
    how: 'decides',
    items: ['renshe.pension.join', 'renshe.pension.claim'],
    where: '人社专网',
    sheet: ['idNumber', 'name', 'phone', 'address', 'answer:level', 'answer:bankCard'],
  },
  {
    id: 'renzheng',
    name: '养老金资格认证（掌上12333）',
    how: 'jump',
    items: ['renshe.pension.auth'],
    where: '微信里找“掌上12333”，刷脸认证；不会用手机的，窗口核验',
    sheet: ['name', 'idNumber'],
  },
  {
    id: 'yibao-remote',
    name: '异地就医备案（国家医保服务平台）',
    how: 'jump',
    items: ['yibao.remote'],
    where: '微信里找“国家医保服务平台”，点“异地就医备案”',
    sheet: ['name', 'idNumber', 'answer:where', 'answer:kind', 'answer:from'],
  },
  {
    id: 'shuiwu',
    name: '社保缴费（税务）',
    how: 'jump',
    items: ['yibao.join'],
    where: '微信里找“社保缴费”，或到银行、税务窗口交',
    sheet: ['name', 'idNumber', 'answer:year', 'answer:insured'],
  },
  {
    id: 'yibao',
    name: '医疗保障信息平台',
    how: 'decides',
    items: ['yibao.'],
    where: '医保专网',
    sheet: ['idNumber', 'name', 'phone', 'answer:bankCard'],
  },
  {
    id: 'gongan',
    name: '公安人口信息系统',
    how: 'decides',
    items: ['gongan.'],
    where: '公安网，由派出所录入',
    sheet: [...PERSON],
  },
];

/** Any other: its name is written by hand, its sheet is the form's own order. */
export const OTHER_SYSTEM = 'other';

/** The systems behind an item, those that name it closest first. */
export const systemsOf = (itemId: string): OutsideSystem[] =>
  OUTSIDE_SYSTEMS.map((system) => ({
    system,
    close: Math.max(0, ...system.items.filter((i) => itemId.startsWith(i)).map((i) => i.length)),
  }))
    .filter(({ close }) => close > 0)
    .sort((a, b) => b.close - a.close)
    .map(({ system }) => system);
