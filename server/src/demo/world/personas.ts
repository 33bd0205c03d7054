import type { Tag } from './types.js';

/** A member of a family that the story needs by name. */
export interface CastMember {
  key: string;
  name: string;
  sex: 'm' | 'f';
  birth: string;
  relation: string;
  phone?: string;
  through?: string;
  tags?: Tag[];
}

export interface CastFamily {
  grid: string;
  /** Without one the household has no WeChat. */
  account?: { owner: string; note: string | null };
  members: CastMember[];
}

const DAUGHTER_PHONE = '15400027001';

/** Families whom a visitor of the demo meets. All invented. */
export const CAST: readonly CastFamily[] = [
  {
    grid: 'shangwan',
    account: { owner: 'li-dashan', note: '种地的，家里困难，要申请低保（柳溪村上湾）' },
    members: [
      {
        key: 'li-dashan',
        name: '李大山',
        sex: 'm',
        birth: '1980-03-18',
        relation: '户主',
        phone: '15400020001',
        tags: ['监测户'],
      },
      {
        key: 'wang-xiufen',
        name: '王秀芬',
        sex: 'f',
        birth: '1982-08-05',
        relation: '配偶',
        phone: '15400020002',
        tags: ['监测户', '残疾'],
      },
      { key: 'li-hao', name: '李浩', sex: 'm', birth: '2011-06-21', relation: '儿子', tags: ['监测户'] },
    ],
  },
  {
    grid: 'shangwan',
    members: [
      {
        key: 'chen-guilan',
        name: '陈桂兰',
        sex: 'f',
        birth: '1954-03-07',
        relation: '户主',
        through: `女儿 林小雨 ${DAUGHTER_PHONE}`,
        tags: ['空巢', '独居', '眼疾'],
      },
    ],
  },
  {
    grid: 'xiawan',
    account: { owner: 'zhou-xiaoyan', note: '年轻妈妈，孩子刚出生（柳溪村下湾）' },
    members: [
      { key: 'guo-jun', name: '郭俊', sex: 'm', birth: '1997-05-11', relation: '户主', phone: '15400020003' },
      {
        key: 'zhou-xiaoyan',
        name: '周小燕',
        sex: 'f',
        birth: '1999-02-14',
        relation: '配偶',
        phone: '15400020004',
        tags: ['孕产'],
      },
      { key: 'guo-muqing', name: '郭沐晴', sex: 'f', birth: '2023-04-02', relation: '女儿' },
      { key: 'guo-yinuo', name: '郭一诺', sex: 'm', birth: '2026-09-28', relation: '儿子' },
      {
        key: 'tang-meihua',
        name: '唐美华',
        sex: 'f',
        birth: '1971-10-30',
        relation: '母亲',
        phone: '15400020005',
      },
    ],
  },
  {
    grid: 'xiawan',
    members: [
      {
        key: 'he-xiuying',
        name: '何秀英',
        sex: 'f',
        birth: '1945-01-19',
        relation: '户主',
        through: '网格员 黄建军',
        tags: ['五保', '独居', '眼疾'],
      },
    ],
  },
  {
    grid: 'tangxi',
    account: { owner: 'zhao-yongqiang', note: '和邻居孙福田为墙界闹矛盾（柳溪村塘西）' },
    members: [
      {
        key: 'zhao-yongqiang',
        name: '赵永强',
        sex: 'm',
        birth: '1975-07-09',
        relation: '户主',
        phone: '15400020006',
      },
      {
        key: 'deng-juxiang',
        name: '邓菊香',
        sex: 'f',
        birth: '1976-12-01',
        relation: '配偶',
        phone: '15400020007',
      },
      { key: 'zhao-laogen', name: '赵老根', sex: 'm', birth: '1948-09-15', relation: '父亲', tags: ['眼疾'] },
    ],
  },
  {
    grid: 'tangxi',
    account: { owner: 'sun-futian', note: '赵永强的邻居，事情的另一方（柳溪村塘西）' },
    members: [
      {
        key: 'sun-futian',
        name: '孙福田',
        sex: 'm',
        birth: '1968-04-23',
        relation: '户主',
        phone: '15400020008',
      },
      {
        key: 'cao-yumei',
        name: '曹玉梅',
        sex: 'f',
        birth: '1969-06-06',
        relation: '配偶',
        phone: '15400020009',
      },
      { key: 'sun-zixuan', name: '孙子轩', sex: 'm', birth: '2020-03-27', relation: '孙子', tags: ['留守'] },
    ],
  },
  {
    grid: 'xinzhuang',
    account: { owner: 'wu-dehou', note: '68岁，会用微信，字要大（柳溪村新庄）' },
    members: [
      {
        key: 'wu-dehou',
        name: '吴德厚',
        sex: 'm',
        birth: '1958-02-03',
        relation: '户主',
        phone: '15400020010',
        tags: ['空巢', '优抚'],
      },
      { key: 'peng-yulan', name: '彭玉兰', sex: 'f', birth: '1960-11-12', relation: '配偶', tags: ['空巢'] },
    ],
  },
  {
    grid: 'xinzhuang',
    account: { owner: 'zhang-lin', note: null },
    members: [
      {
        key: 'zhang-lin',
        name: '张𬴊',
        sex: 'm',
        birth: '1993-01-25',
        relation: '户主',
        phone: '15400020011',
      },
      {
        key: 'ayiguli',
        name: '阿依古丽·买买提',
        sex: 'f',
        birth: '1995-05-16',
        relation: '配偶',
        phone: '15400020012',
      },
      { key: 'zhang-dilinuer', name: '张迪丽努尔', sex: 'f', birth: '2021-08-08', relation: '女儿' },
      {
        key: 'qin-lanying',
        name: '覃兰英',
        sex: 'f',
        birth: '1967-03-03',
        relation: '母亲',
        phone: '15400020013',
      },
    ],
  },
  {
    grid: 'qiaodong',
    account: { owner: 'ma-xiulian', note: '石桥村的人，看不到柳溪村的事（石桥村桥东）' },
    members: [
      {
        key: 'shi-guodong',
        name: '石国栋',
        sex: 'm',
        birth: '1984-04-04',
        relation: '户主',
        phone: '15400020014',
      },
      {
        key: 'ma-xiulian',
        name: '马秀莲',
        sex: 'f',
        birth: '1987-09-19',
        relation: '配偶',
        phone: '15400020015',
      },
      { key: 'shi-lei', name: '石磊', sex: 'm', birth: '2014-02-28', relation: '儿子' },
      { key: 'xiang-cuihua', name: '向翠花', sex: 'f', birth: '1955-07-07', relation: '母亲' },
    ],
  },
];

/** Somebody who doesn't live here: not bound to anybody until her mother's contact card gives her a code. */
export const DAUGHTER = {
  key: 'lin-xiaoyu',
  name: '林小雨',
  phone: DAUGHTER_PHONE,
  note: '陈桂兰的女儿，在外地打工；还没有认过人，要用妈妈联系卡上的码',
} as const;
