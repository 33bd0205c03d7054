import type { Competence } from '@huiyin/shared/catalogue/item';
import type { WorldCentre, WorldPlace, WorldWindow } from './types.js';

/** A village, its grids and how many households live in each. */
export interface Village {
  key: string;
  name: string;
  code: string;
  people: number;
  grids: readonly { key: string; name: string; households: number }[];
}

export const VILLAGES: readonly Village[] = [
  {
    key: 'liuxi',
    name: '柳溪村',
    code: '999999101201',
    people: 1286,
    grids: [
      { key: 'shangwan', name: '上湾', households: 118 },
      { key: 'xiawan', name: '下湾', households: 105 },
      { key: 'tangxi', name: '塘西', households: 112 },
      { key: 'xinzhuang', name: '新庄', households: 101 },
    ],
  },
  {
    key: 'shiqiao',
    name: '石桥村',
    code: '999999101202',
    people: 171,
    grids: [
      { key: 'qiaodong', name: '桥东', households: 32 },
      { key: 'qiaoxi', name: '桥西', households: 28 },
    ],
  },
];

const TOP: readonly WorldPlace[] = [
  { key: 'county', parent: null, level: 'county', code: '999999000000', name: '清和县' },
  { key: 'yuntai', parent: 'county', level: 'town', code: '999999101000', name: '云台镇' },
];

/** County, town, villages and grids; the cells come with their households. */
export const makePlaces = (): WorldPlace[] => [
  ...TOP,
  ...VILLAGES.flatMap((village): WorldPlace[] => [
    { key: village.key, parent: 'yuntai', level: 'village', code: village.code, name: village.name },
    ...village.grids.map(
      ({ key, name }): WorldPlace => ({
        key,
        parent: village.key,
        level: 'grid',
        code: null,
        name: `${name}网格`,
      }),
    ),
  ]),
];

export const CENTRES: readonly WorldCentre[] = [
  {
    key: 'town-centre',
    place: 'yuntai',
    level: 'town',
    name: '云台镇便民服务中心',
    address: '云台镇文明路8号',
    phone: '0300-6120001',
    complainPhone: '0300-6120010',
    open: '08:30',
    close: '17:30',
  },
  {
    key: 'liuxi-station',
    place: 'liuxi',
    level: 'village',
    name: '柳溪村便民服务站',
    address: '柳溪村村部一楼',
    phone: '0300-6121101',
    complainPhone: '0300-6120010',
    open: '08:30',
    close: '17:00',
  },
  {
    key: 'shiqiao-station',
    place: 'shiqiao',
    level: 'village',
    name: '石桥村便民服务站',
    address: '石桥村村部',
    phone: '0300-6121201',
    complainPhone: '0300-6120010',
    open: '08:30',
    close: '17:00',
  },
];

const TOWN_WINDOWS: readonly [Competence, string][] = [
  ['zonghe', '综合窗口'],
  ['shehui-jiuzhu', '社会救助窗口'],
  ['shehui-baozhang', '社会保障窗口'],
  ['yibao', '医保窗口'],
  ['weijian', '卫健窗口'],
  ['nongye', '农业窗口'],
  ['zongzhi-tiaojie', '综治调解窗口'],
  ['huzheng-tuiyi', '户政和退役军人窗口'],
];

/** Eight desks in the town, one in each village. */
export const WINDOWS: readonly WorldWindow[] = [
  ...TOWN_WINDOWS.map(([competence, name], i) => ({
    key: `town-${competence}`,
    centre: 'town-centre',
    competence,
    name,
    floor: `一楼${i + 1}号`,
    phone: `0300-61200${String(21 + i)}`,
  })),
  ...VILLAGES.map(({ key }) => ({
    key: `${key}-zonghe`,
    centre: `${key}-station`,
    competence: 'zonghe' as const,
    name: '综合窗口',
    floor: '一楼',
    phone: key === 'liuxi' ? '0300-6121102' : '0300-6121202',
  })),
];
