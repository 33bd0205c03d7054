import { describe, expect, it } from 'vitest';
import { ITEMS } from './index.js';
import { search } from './search.js';
import { VILLAGERS_WORDS, withVillagersWords } from './villagers-words.js';
import { WHO_I_AM } from './who-i-am.js';

const items = ITEMS.map(withVillagersWords);
const found = (words: string) => search(items, words).map(({ id }) => id);

/** What is said at the desk, and what should be among the first three. */
const SAID: readonly (readonly [words: string, id: string])[] = [
  // as the life goes
  ['爹没了怎么办', 'gongan.death-cancel'],
  ['爹没了怎么办', 'minzheng.funeral'],
  ['生娃', 'weijian.birth-reg'],
  ['看病报销', 'yibao.reimburse'],
  ['房子漏了', 'weifang.renovation'],
  ['下雨天屋里漏水咋办', 'weifang.renovation'],
  ['房子被火烧了没地方住', 'minzheng.linshi'],
  ['我妈八十了有没有钱领', 'minzheng.gaoling'],
  ['养老金怎么不发了', 'renshe.pension.auth'],
  ['六十岁了怎么领钱', 'renshe.pension.claim'],
  ['爸坐牢妈跑了娃谁管', 'minzheng.de-facto-orphan'],
  ['老了没人管', 'minzheng.tekun'],
  ['老人瘫床上要人照顾', 'minzheng.eldercare-subsidy'],
  ['邻居占我家地', 'sifa.mediation'],
  ['儿子不养我', 'sifa.mediation'],
  ['老板不给工钱', 'sifa.legal-aid'],
  ['厂里不要我了', 'renshe.unemployment-reg'],
  ['村里有没有活干', 'renshe.public-job'],
  ['给娃上户口', 'gongan.birth-hukou'],
  ['媳妇怀上了要办什么', 'weijian.birth-reg'],
  ['奶粉钱怎么领', 'weijian.childcare-subsidy'],
  ['在外打工看病能报吗', 'yibao.remote'],
  ['得了癌没钱治', 'yibao.medical-aid'],
  ['腿瘸了能评残吗', 'canlian.cert'],
  ['残疾人一个月给多少钱', 'canlian.two-subsidies'],
  ['想盖两层楼', 'ziran.homestead'],
  ['买拖拉机国家补吗', 'nongye.machinery'],
  ['种粮食的钱没到', 'nongye.grain'],
  ['地租给老板种', 'nongye.transfer'],
  ['土地证丢了', 'nongye.contract-cert'],
  ['我家房子租出去了', 'gongan.rental'],
  ['外地人孩子在这里上学', 'gongan.residence-permit'],
  ['当过兵有什么证', 'tuiyi.card'],
  ['参过战的补助', 'tuiyi.pension'],
  ['儿子结婚要摆酒', 'minzheng.wedding-report'],
  ['路灯不亮', 'misc.12345'],
  ['垃圾没人收', 'misc.12345'],
  ['开个证明', 'village.cert'],
  ['坐公交不要钱的证', 'laoling.card'],
  ['抱养一个孩子', 'minzheng.adoption'],
  ['欠了一屁股债', 'minzheng.rigid-expense'],
  ['低保被刷下来了', 'minzheng.dibao.edge'],
  ['今年没收成又穷了', 'fanpin.report'],
  ['跑外卖社保', 'renshe.employment-reg'],
  ['五十多了没人要', 'renshe.hard-employment'],
  ['来这边打工要登记吗', 'gongan.floating'],
  // wrong characters: what sounds alike on a keyboard
  ['低宝', 'minzheng.dibao.apply'],
  ['底保户', 'minzheng.dibao.apply'],
  ['残急证', 'canlian.cert'],
  ['残疾正', 'canlian.cert'],
  ['医宝怎么交', 'yibao.join'],
  ['养老金认正', 'renshe.pension.auth'],
  ['失业灯记', 'renshe.unemployment-reg'],
  ['宅鸡地', 'ziran.homestead'],
  ['微房改造', 'weifang.renovation'],
  ['丧脏费', 'minzheng.funeral'],
  ['退武证', 'tuiyi.card'],
  ['销护口', 'gongan.death-cancel'],
  ['高龄金贴', 'minzheng.gaoling'],
  ['法律援祝', 'sifa.legal-aid'],
  // a character too few, too many, another
  ['合医疗', 'yibao.join'],
  ['五保护户', 'minzheng.tekun'],
  ['居住正明', 'gongan.residence-permit'],
  ['育儿补帖', 'weijian.childcare-subsidy'],
  // dialects
  ['细伢子上户口', 'gongan.birth-hukou'],
  ['冇得饭吃', 'minzheng.dibao.apply'],
  ['莫得活干', 'renshe.unemployment-reg'],
  ['屋漏了咋整', 'weifang.renovation'],
  ['老汉儿走了户口咋个办', 'gongan.death-cancel'],
  ['崽没人管', 'minzheng.de-facto-orphan'],
  ['起屋找哪个批', 'ziran.homestead'],
  ['堂客要生了', 'weijian.birth-reg'],
  ['田租出去', 'nongye.transfer'],
  // initials
  ['db', 'minzheng.dibao.apply'],
  ['glbt', 'minzheng.gaoling'],
  ['kbbx', 'yibao.reimburse'],
  ['cjz', 'canlian.cert'],
  ['zjd', 'ziran.homestead'],
  ['shk', 'gongan.birth-hukou'],
];

describe('what a villager says', () => {
  it.each(SAID)('%s → %s', (words, id) => {
    expect(found(words).slice(0, 3)).toContain(id);
  });

  it('is found in most cases at the very first place', () => {
    const first = SAID.filter(([words, id]) => found(words)[0] === id);
    expect(first.length / SAID.length).toBeGreaterThan(0.8);
  });

  it.each(['量子纠缠', 'zzzz', '？！', '飞机票改签'])(
    '%s has no answer of ours, and none is made up',
    (words) => {
      expect(found(words)).toEqual([]);
    },
  );
});

it('each item is found by its own names and by what villagers say for it', () => {
  for (const item of items)
    for (const words of [item.plainName, item.name, ...(VILLAGERS_WORDS[item.id] ?? [])])
      expect(found(words).slice(0, 6), `${words} → ${item.id}`).toContain(item.id);
});

it('the words and the groups name only items that there are, and every item has words', () => {
  const ids = new Set(ITEMS.map(({ id }) => id));
  expect(Object.keys(VILLAGERS_WORDS).filter((id) => !ids.has(id))).toEqual([]);
  expect(ITEMS.filter(({ id }) => VILLAGERS_WORDS[id] === undefined).map(({ id }) => id)).toEqual([]);
  expect(WHO_I_AM.flatMap(({ itemIds }) => itemIds).filter((id) => !ids.has(id))).toEqual([]);
});
