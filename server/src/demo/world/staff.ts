import type { Competence } from '@huiyin/shared/catalogue/item';
import type { Role } from '@huiyin/shared/domain/people/roles';
import type { WorldPost, WorldStaff } from './types.js';

const inTown = (role: Role, competence?: Competence): WorldPost => ({
  role,
  place: 'yuntai',
  centre: 'town-centre',
  window: competence ? `town-${competence}` : null,
});

const inVillage =
  (village: string) =>
  (role: Role, grid?: string): WorldPost => ({
    role,
    place: grid ?? village,
    centre: `${village}-station`,
    window: role === 'clerk' ? `${village}-zonghe` : null,
  });

const liuxi = inVillage('liuxi');
const shiqiao = inVillage('shiqiao');

type Row = [login: string, name: string, note: string, posts: WorldPost[]];

const ROWS: readonly Row[] = [
  ['wang.clerk', '王敏', '镇综合窗口', [inTown('clerk', 'zonghe')]],
  ['yang.clerk', '杨帆', '镇综合窗口', [inTown('clerk', 'zonghe')]],
  ['zhou.aid', '周小满', '镇社会救助窗口，办低保', [inTown('clerk', 'shehui-jiuzhu')]],
  ['he.aid', '何建国', '镇社会救助窗口，办低保', [inTown('clerk', 'shehui-jiuzhu')]],
  ['tan.social', '谭玉玲', '镇社会保障窗口', [inTown('clerk', 'shehui-baozhang')]],
  ['lu.medical', '陆晓东', '镇医保窗口', [inTown('clerk', 'yibao')]],
  ['jiang.medical', '姜丽', '镇医保窗口', [inTown('clerk', 'yibao')]],
  ['su.health', '苏文静', '镇卫健窗口', [inTown('clerk', 'weijian')]],
  ['pan.farm', '潘志刚', '镇农业窗口', [inTown('clerk', 'nongye')]],
  [
    'fang.mediator',
    '方正平',
    '镇综治调解窗口，调解员',
    [inTown('clerk', 'zongzhi-tiaojie'), inTown('mediator', 'zongzhi-tiaojie')],
  ],
  ['shen.mediator', '沈秋云', '镇调解员', [inTown('mediator', 'zongzhi-tiaojie')]],
  ['qian.register', '钱卫军', '镇户政和退役军人窗口', [inTown('clerk', 'huzheng-tuiyi')]],
  ['gu.editor', '顾思远', '镇信息员，发通知', [inTown('editor')]],
  ['lei.grid', '雷鸣', '镇网格管理员', [inTown('grid'), inTown('editor')]],
  ['song.supervisor', '宋立新', '镇中心主任，督办', [inTown('supervisor')]],
  ['admin', '秦朗', '镇管理员', [inTown('admin')]],
  [
    'liu.village',
    '刘春梅',
    '柳溪村综合窗口，上湾网格员，信息员',
    [liuxi('clerk'), liuxi('grid', 'shangwan'), liuxi('editor')],
  ],
  [
    'huang.village',
    '黄建军',
    '柳溪村综合窗口，调解员，下湾、塘西网格员',
    [liuxi('clerk'), liuxi('mediator'), liuxi('grid', 'xiawan'), liuxi('grid', 'tangxi')],
  ],
  [
    'luo.village',
    '罗大勇',
    '柳溪村支书，督办，新庄网格员',
    [liuxi('supervisor'), liuxi('grid', 'xinzhuang')],
  ],
  [
    'shi.bridge',
    '石小芳',
    '石桥村综合窗口，调解员，桥东网格员',
    [shiqiao('clerk'), shiqiao('mediator'), shiqiao('grid', 'qiaodong')],
  ],
  [
    'wei.bridge',
    '魏国平',
    '石桥村支书，督办，信息员，桥西网格员',
    [shiqiao('supervisor'), shiqiao('editor'), shiqiao('grid', 'qiaoxi')],
  ],
];

/** 16 people in the town, 3 in 柳溪, 2 in 石桥. Their phones are those of the service. */
export const STAFF: readonly WorldStaff[] = ROWS.map(([login, name, note, posts], i) => ({
  key: login,
  name,
  login,
  phone: `1540001${String(1001 + i)}`,
  note,
  posts,
}));
