/** 我是谁: what there is for whom, in the order in which most people ask. Items by id; one that isn't published is left out. */
export const WHO_I_AM: readonly { key: string; label: string; itemIds: readonly string[] }[] = [
  {
    key: 'elder',
    label: '老人',
    itemIds: [
      'minzheng.gaoling',
      'renshe.pension.auth',
      'renshe.pension.claim',
      'laoling.card',
      'minzheng.eldercare-subsidy',
      'minzheng.tekun',
    ],
  },
  {
    key: 'parent',
    label: '带孩子的',
    itemIds: [
      'weijian.childcare-subsidy',
      'weijian.birth-reg',
      'gongan.birth-hukou',
      'yibao.join',
      'minzheng.de-facto-orphan',
      'minzheng.orphan',
      'minzheng.adoption',
    ],
  },
  {
    key: 'disabled',
    label: '残疾人和家里人',
    itemIds: ['canlian.cert', 'canlian.two-subsidies', 'minzheng.dibao.apply'],
  },
  {
    key: 'farmer',
    label: '种地的',
    itemIds: [
      'nongye.grain',
      'nongye.machinery',
      'nongye.contract-cert',
      'nongye.transfer',
      'renshe.pension.join',
      'ziran.homestead',
    ],
  },
  {
    key: 'sick',
    label: '生了病的',
    itemIds: [
      'yibao.reimburse',
      'yibao.remote',
      'yibao.medical-aid',
      'minzheng.linshi',
      'minzheng.rigid-expense',
    ],
  },
  {
    key: 'poor',
    label: '日子过得难的',
    itemIds: [
      'minzheng.dibao.apply',
      'minzheng.linshi',
      'minzheng.dibao.edge',
      'fanpin.report',
      'weifang.renovation',
      'sifa.legal-aid',
    ],
  },
  {
    key: 'worker',
    label: '打工的、没活干的',
    itemIds: [
      'renshe.unemployment-reg',
      'renshe.employment-reg',
      'renshe.public-job',
      'renshe.hard-employment',
      'yibao.remote',
      'sifa.legal-aid',
    ],
  },
  { key: 'soldier', label: '当过兵的、军人家属', itemIds: ['tuiyi.card', 'tuiyi.pension'] },
  {
    key: 'newcomer',
    label: '外地来的、出租房子的',
    itemIds: ['gongan.residence-permit', 'gongan.floating', 'gongan.rental'],
  },
  {
    key: 'mourner',
    label: '家里老人过世的',
    itemIds: ['gongan.death-cancel', 'minzheng.funeral', 'minzheng.wedding-report'],
  },
];
