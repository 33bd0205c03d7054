/** Words of the first start: the administrator's steps, the import of the register, the terminal. */

import { NEW_PASSWORD } from './new-password.js';

export const SETUP_STEP_WORDS = {
  places: { title: '地方', hint: '县下面加镇，镇下面加村，村下面加网格；联户可以等导入居民时自己建。' },
  centres: {
    title: '中心和服务站',
    hint: '每个镇一个中心，每个村一个服务站；开门时间决定答复的期限怎么算。',
  },
  windows: { title: '窗口', hint: '每个窗口办一类事。设了就要有人坐，事情会按类别送到这里。' },
  staff: { title: '工作人员', hint: '一个人可以有几个岗位。初始密码只显示一次，第一次登录要改掉。' },
  register: {
    title: '居民登记',
    hint: '用村里自己的 Excel。先试读，再导入；不对的行会说清楚是哪一行哪一列。',
  },
  wechat: { title: '微信小程序', hint: '没有也能办事：窗口代办、打电话告诉结果。有了，村民就能用手机办。' },
} as const;

/** What a step still lacks. */
export const SETUP_MISSING = {
  town: '还没有镇（街道）。',
  village: (town: string) => `${town}下面还没有村（社区）。`,
  grid: (village: string) => `${village}还没有网格。`,
  centre: (place: string) =>
    `${place}还没有${place.endsWith('镇') || place.endsWith('街道') ? '中心' : '服务站'}。`,
  window: (centre: string) => `${centre}还没有窗口。`,
  seat: (window: string) => `“${window}”还没有人坐。`,
  worker: (grid: string) => `${grid}还没有网格员。`,
  lead: (centre: string) => `${centre}还没有督办，超期的事没有人接。`,
  residents: (village: string) => `${village}还没有居民登记。`,
  app: '还没有小程序。',
} as const;

export const COMPETENCE_WORDS: Readonly<Record<string, string>> = {
  zonghe: '综合窗口',
  'shehui-jiuzhu': '社会救助窗口',
  'shehui-baozhang': '社会保障窗口',
  yibao: '医保窗口',
  weijian: '卫健窗口',
  nongye: '农业窗口',
  'zongzhi-tiaojie': '综治调解窗口',
  'huzheng-tuiyi': '户政和退役军人窗口',
};

export const ROLE_WORDS = {
  clerk: '窗口人员',
  grid: '网格员',
  mediator: '调解员',
  editor: '信息员',
  supervisor: '督办',
  admin: '管理员',
} as const;

/** Why a post and a place don't go together. */
export const POST_WORDS = {
  clerkNeedsWindow: '窗口人员要选一个窗口。',
  windowElsewhere: '这个窗口不在您管的地方。',
  gridNeedsGrid: '网格员要选一个网格。',
  notHere: '这个岗位要设在县、镇或村。',
} as const;

/** The line that the server prints when nobody can sign in yet. */
export const sayFirstStart = (url: string, code: string): string =>
  `\n还没有任何账号。请用浏览器打开 ${url}/console/ ，用这个一次性开户码开第一个管理员账号（一天内有效，重启会换新的）：\n\n    ${code}\n`;

/** The columns of the register's sheet, as the template names them; `also` are other names that villages use. */
export const REGISTER_COLUMNS = {
  grid: { title: '网格', also: ['网格名称', '所属网格', '村民小组', '组别', '小组', '组'] },
  cell: { title: '联户', also: ['联户名称', '十户', '联户组'] },
  household: { title: '户号', also: ['户编号', '户籍号', '家庭编号', '户口编号'] },
  address: { title: '住址', also: ['地址', '家庭住址', '门牌', '门牌号', '现住址'] },
  name: { title: '姓名', also: ['名字', '居民姓名', '家庭成员', '成员姓名'] },
  relation: { title: '与户主关系', also: ['关系', '与户主的关系', '家庭关系'] },
  sex: { title: '性别', also: [] },
  birth: { title: '出生日期', also: ['出生年月', '出生年月日', '生日'] },
  idNumber: { title: '身份证号', also: ['身份证号码', '公民身份号码', '身份证', '证件号码'] },
  phone: { title: '电话', also: ['联系电话', '手机', '手机号', '手机号码', '电话号码', '联系方式'] },
  through: { title: '没有电话找谁', also: ['通过谁', '转告人', '代接电话'] },
  tags: { title: '人群标签', also: ['标签', '人员类别', '特殊人群'] },
} as const;

export type RegisterColumn = keyof typeof REGISTER_COLUMNS;

/** Words in a cell that say that there is nothing. */
export const NOTHING_WORDS: readonly string[] = ['无', '暂无', '没有', '-', '—', '/', '\\'];

/** Why a row of the sheet stays out, each with what to do. */
export const IMPORT_PROBLEMS = {
  missing: '没有填。',
  nameMissing: '没有填姓名。',
  householdMissing: '没有填户号；同一户的人写同一个户号。',
  tooLong: (n: number) => `太长，最多${n}个字。`,
  gridMissing: '没有填网格。',
  gridUnknown: (said: string, known: string) => `没有叫“${said}”的网格。这个村有：${known}。`,
  householdElsewhere: (grid: string, row: number) => `这一户在第${row}行写的是${grid}，一户只能在一个网格。`,
  idAsNumber: 'Excel 把它当成了数字，后三位已经变成0。请把这一列设成“文本”，重新填这一格。',
  idTwice: (row: number) => `和第${row}行是同一个身份证号。`,
  idOther: (place: string) => `这个身份证号已经登记在${place}。请先和那边核对。`,
  idDead: '登记里这个人已经去世。请核对身份证号。',
  nameOther: (known: string) =>
    `这个身份证号在登记里叫“${known}”，姓名对不上。请核对；真改了名，请在系统里改。`,
  twin: (row: number) => `第${row}行已有同户同名的人。真是两个人，请都填身份证号。`,
  unclear: '登记里同户同名的不止一人，不知道是哪一个。请填身份证号。',
  headTwice: (row: number) => `这一户的户主在第${row}行已经有了。`,
  birthWrong: '看不懂这个日期。请写成 1958-03-12 这样。',
  birthFuture: '出生日期还没到。',
  birthSerial: '这一格是数字，不是日期。请写成 1958-03-12 这样。',
  sexWrong: '性别只能写“男”或“女”。',
  tagUnknown: (said: string, known: string) => `没有“${said}”这个标签。可以用：${known}。`,
  formula: '这一格是算错的公式。请改成直接填的内容。',
} as const;

/** Rows that go in, with something that is worth a look. */
export const IMPORT_NOTES = {
  birthFromId: (of: string) => `和身份证号里的不一样，按身份证号记作${of}。`,
  sexFromId: (of: string) => `和身份证号里的不一样，按身份证号记作“${of}”。`,
  noHead: (no: string) => `${no}户没有写谁是户主。`,
  moved: (from: string) => `原来在${from}户，这次改到这一户。`,
  columnsLeft: (names: string) => `这几列没有用到：${names}。`,
  merged: (n: number) => `有${n}处合并的单元格，已经按一格一格读。`,
} as const;

export const TEMPLATE_WORDS = {
  sheet: '居民登记',
  help: '怎么填',
  file: (village: string) => `${village}居民登记样表.xlsx`,
  example: ['一网格', '', '001', '一组1号', '张三', '户主', '男', '1958-03-12', '', '', '儿子张小三', '空巢'],
  rules: (grids: string, tags: string) => [
    '一个人一行；同一户的人写同一个户号。',
    `网格照这个写：${grids}。`,
    '身份证号、电话、户号的列已经设成“文本”，请不要改成数字。',
    '没有身份证号或电话，空着就行；没有电话的，写“没有电话找谁”。',
    '出生日期写 1958-03-12；填了身份证号可以不写。',
    `人群标签可以写：${tags}；几个的用顿号分开；都没有就写“无”，空着是不改。`,
    '第二次导入同样的人，会更新，不会多出来；空着的格子不会抹掉已有的内容。',
    '第一行样例请删掉再传。',
  ],
} as const;

/** The pages of the first start. */
export const SETUP = {
  nav: '建站',
  title: '建站',
  lead: '一步一步来，随时可以离开，回来接着做。',
  ready: '可以受理第一件事了。',
  notReady: '前五步做完，就能受理第一件事。',
  done: '好了',
  todo: '还缺',
  stepOf: (i: number, n: number) => `第${i}步，共${n}步`,
  next: '下一步',
  save: '存下',
  add: '加上',
  saved: '存好了。',
  edit: '改',
  cancel: '不改了',
  optional: '可以不填',
  name: '名字',
  code: '统计区划代码（12位，可以不填）',
  phone: '电话',
  complainPhone: '投诉电话',
  address: '地址',
  open: '开门',
  close: '关门',
  days: '哪几天开门',
  workdays: '国家规定的工作日',
  someDays: '每周固定这几天',
  weekdays: ['日', '一', '二', '三', '四', '五', '六'],
  floor: '几楼几号',
  levels: { county: '县（区）', town: '镇（街道）', village: '村（社区）', grid: '网格', cell: '联户' },
  below: {
    county: '加镇（街道）',
    town: '加村（社区）',
    village: '加网格',
    grid: '加联户',
    cell: '',
  },
  onePerLine: '一行一个名字；后面可以空一格写12位区划代码。',
  badCode: (line: string) => `“${line}”的区划代码不是12位数字。`,
  centreName: (place: string, level: string) => `${place}${level === 'town' ? '便民服务中心' : '便民服务站'}`,
  noPlaces: '请先加镇和村。',
  noCentres: '请先设中心和服务站。',
  noWindows: '请先设窗口。',
  noVillages: '请先加村。',
  login: '账号（小写字母、数字、点）',
  role: '岗位',
  where: '在哪里',
  window: '窗口',
  posts: '岗位',
  onePost: '再加一个岗位',
  removePost: '去掉',
  addPerson: '加一位工作人员',
  people: '已有的工作人员',
  addPostTo: '加岗位',
  newPassword: '重给密码',
  newPasswordSure: (name: string) => `给${name}一个新的初始密码？他现在的登录都会退出。`,
  handOut: (name: string) => `请把账号和初始密码当面交给${name}，只显示这一次：`,
  handedOut: '交好了',
  loginShort: '账号',
  initial: '初始密码',
  andMore: (n: number) => `还有${n}项，做完这些再往下看。`,
  lacks: (n: number) => `缺${n}项`,
  stillInitial: '还没改初始密码',
  left: '已离开',
  chooseVillage: '哪个村',
  template: '下载样表',
  pickFile: '选 Excel 文件（.xlsx）',
  reading: '正在读……',
  checkAgain: '换一个文件',
  importNow: (n: number) => `导入这${n}行`,
  importing: '正在导入……',
  imported: '导入好了。',
  counts: (r: { rows: number; added: number; changed: number; same: number; bad: number }) =>
    `共${r.rows}行：新增${r.added}人，更新${r.changed}人，没变${r.same}人，进不来${r.bad}行。`,
  homes: (n: number) => `新增${n}户。`,
  cells: (names: string) => `新增联户：${names}。`,
  problems: '进不来的行',
  notes: '请看一眼（已经能进）',
  none: '没有。',
  row: '行',
  column: '列',
  why: '哪里不对',
  wholeSheet: '整张表',
  moreLines: (n: number) => `还有${n}条没有列出来。先改上面这些，再试读一次。`,
  haveNow: (households: number, residents: number) => `现在登记着${households}户、${residents}人。`,
  appId: 'AppID',
  secret: '密钥（AppSecret）',
  secretKept: '已经存着；不改就空着',
  templates: {
    needPapers: '“要您补材料”的模板 ID',
    result: '“有结果了”的模板 ID',
    progress: '“进度有变”的模板 ID',
  },
  wechatRight: '微信认这个 AppID 和密钥，存好了。',
  wechatUnreached: '存好了，但没有连上微信，不知道对不对。请看服务器能不能连 api.weixin.qq.com。',
  wechatFixed: '写在服务器的设置文件里，要改请改那里。',
  wechatBelow: '订阅消息模板怎么申请、域名怎么填，见运维手册“微信小程序”。',
  first: {
    title: '第一次启动：开管理员账号',
    lead: '还没有任何账号。服务器启动时在终端（日志）里打印了一个一次性开户码。',
    code: '一次性开户码',
    name: '您的姓名',
    nameOf: '姓名',
    login: '给自己起个账号（小写字母、数字、点）',
    password: '密码（至少10个字符）',
    again: '密码再输一遍',
    county: '这套系统给哪个县（区）用',
    go: '开户并登录',
    differ: NEW_PASSWORD.differ,
    loginWrong: '账号用小写字母、数字、点，3到40个字符。',
  },
  change: NEW_PASSWORD,
} as const;
