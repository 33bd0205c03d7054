import type { Random } from './random.js';

const SURNAMES = [
  ...'李李李李陈陈陈赵赵孙孙周周吴吴林林黄黄刘刘何何罗邓郭谢唐曹彭曾萧蔡潘田董袁余叶蒋杜苏魏程吕丁任卢姚沈钟姜崔谭陆范汪石廖贺韦付白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎顾毛郝龚邵万钱严覃武戴莫孔向汤',
  '欧阳',
  '司马',
  '上官',
];

const GIVEN = {
  m: {
    old: ['德福长永文世国家大金玉有学春水志', '厚田贵生才山林发根财良寿华成海忠'],
    middle: ['建志永国海卫军光伟新立春红小学', '军明强华平民林斌勇东辉刚波生文峰'],
    young: ['浩子宇俊一泽家博天梓明嘉晨思', '轩然航杰诺宇豪睿辰阳涛瑞霖凡'],
  },
  f: {
    old: ['桂秀玉淑凤春菊兰素金翠月腊冬', '兰英珍芝莲香梅娥芳云花容珠妹'],
    middle: ['春丽红小艳海晓玉美秋雪冬建', '梅华霞芳燕英玲琴萍娟红云'],
    young: ['梓雨欣思子诗佳语一若依可沐', '涵萱怡琪桐晴瑶彤诺妍然宁'],
  },
} as const;

/** Characters that many systems lose; they stand on real ID cards and must come through ours. */
const RARE = { m: ['𬴊', '𫖮', '𬀩', '䶮', '堃'], f: ['㛃', '𬍛', '婳', '𬞟', '翀'] } as const;

export const surname = (random: Random): string => random.pick(SURNAMES);

/** A given name of somebody of that age: mostly two characters, sometimes one, seldom a rare one. */
export const givenName = (random: Random, sex: 'm' | 'f', age: number): string => {
  if (age < 60 && random.chance(0.01)) return random.pick(RARE[sex]);
  const [first, second] = GIVEN[sex][age >= 55 ? 'old' : age >= 28 ? 'middle' : 'young'];
  const last = random.pick([...second]);
  return random.chance(0.12) ? last : random.pick([...first]) + last;
};
