import { say, table } from '../lib/say.mjs';

const COMMANDS = [
  ['npm run demo', '在本机看整个系统（编出来的资料）；-- --reset 从头来过', 'see it all, with invented data'],
  ['npm test', '全部测试；-- shared e2e 只跑这几段', 'all tests, or the named stages'],
  ['npm run check', '格式、写法、类型、箭头、死代码、用词', 'format, lint, types, arrows, dead code, words'],
  ['npm run dev', '边改边看：服务、电脑端、手机端', 'server, console and H5 with reload'],
  [
    'npm run fuzz',
    '每个接口 2000 次对的和错的请求，两种数据库；种子会打印',
    '2,000 requests at every route, on both',
  ],
  ['npm run bench', '量一量：与手写 SQL 的比、三十万件事的队列、内存', 'measured: ratios within one run'],
  ['npm start', '正式运行（先 npm run migrate）', 'production'],
  ['npm run keys -- 文件', '造一份密钥，只造一次', 'make the keys, once'],
  ['npm run migrate', '升级数据库', 'bring the database up to date'],
  ['npm run backup -- 文件夹', '备份数据、密钥和附件', 'back up data, keys and files'],
  ['npm run restore -- 文件夹', '从备份恢复', 'restore from a backup'],
  ['npm run help', '这一页', 'this page'],
];

export const run = async () => {
  say('回音 Huiyin\n');
  table(COMMANDS);
};
