import type { LegalBasis } from '../legal-basis.js';

type Law = Omit<LegalBasis, 'article'>;

/** In force since a day that a source names. */
const since = (title: string, from: string, more: Partial<Law> = {}): Law => ({
  ...{ title, from, to: null, localReview: false },
  ...more,
});

/** Widely known, but its text or its days were not seen: 待本地核实. */
const unseen = (title: string, docNo?: string, more: Partial<Law> = {}): Law => ({
  ...{ title, from: null, to: null, localReview: true },
  ...(docNo === undefined ? {} : { docNo }),
  ...more,
});

/** The rules that the catalogue rests on, once. What has a last day stays: matters of its time rest on it. */
const LAWS = {
  // 社会救助
  jiuzhuLaw: since('社会救助法', '2026-07-01', { localReview: true }),
  // Whether it goes on beside the new law isn't known: its text says when the county has looked.
  jiuzhuRules: since('社会救助暂行办法', '2014-05-01', { docNo: '国务院令第649号', localReview: true }),
  dibao: since('最低生活保障审核确认办法', '2021-07-01', { docNo: '民发〔2021〕57号', localReview: true }),
  lowIncome: unseen('加强低收入人口动态监测、做好分层分类社会救助工作的意见', '国办发〔2023〕39号'),
  rigid: since('刚性支出困难家庭认定办法', '2024-10-24'),
  tekun: unseen('特困人员认定办法', '民发〔2021〕43号'),
  tekunSupport: unseen('进一步健全特困人员救助供养制度的意见', '国发〔2016〕14号'),
  linshi: unseen('全面建立临时救助制度的通知', '国发〔2014〕47号'),
  linshi2018: unseen('进一步加强和改进临时救助工作的意见', '民发〔2018〕23号', {
    replacedBy: '2026年的新意见',
  }),
  linshi2026: unseen('进一步健全完善临时救助制度的意见（2026年）'),
  medicalAid: unseen('健全重特大疾病医疗保险和救助制度的意见', '国办发〔2021〕42号'),
  // 老人、孩子、残疾人
  elders: since('老年人权益保障法', '2018-12-29'),
  gaoling: unseen('本县高龄津贴办法'),
  elderCard: unseen('本省优待老年人规定'),
  elderCare: unseen('向中度以上失能老年人发放养老服务消费补贴的通知（2025年）'),
  elderCareHere: unseen('本省养老服务补贴办法'),
  funeral2012: since('殡葬管理条例', '2013-01-01', {
    ...{
      docNo: '国务院令第628号',
      to: '2026-03-29',
      replacedBy: '殡葬管理条例（2026年修订）',
      localReview: true,
    },
  }),
  funeral: since('殡葬管理条例（2026年修订）', '2026-03-30'),
  funeralHere: unseen('本县惠民殡葬办法'),
  civilCode: since('民法典', '2021-01-01'),
  adoption: since('中国公民收养子女登记办法（2023年修订）', '2023-07-20'),
  orphans: unseen('加强孤儿保障工作的意见', '国办发〔2010〕54号'),
  unattended: unseen('进一步加强事实无人抚养儿童保障工作的意见', '民发〔2019〕62号'),
  unattended2020: unseen('进一步做好事实无人抚养儿童保障有关工作的通知', '民发〔2020〕125号'),
  disabled: since('残疾人保障法', '2018-10-26'),
  disabledCard: unseen('残疾人证管理办法', '残联发〔2017〕34号'),
  twoSubsidies: unseen('全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见', '国发〔2015〕52号'),
  twoSubsidies2021: unseen('进一步完善困难残疾人生活补贴和重度残疾人护理补贴制度的意见（2021年）'),
  // 社保、医保、就业
  insurance: since('社会保险法', '2018-12-29'),
  pension: unseen('建立统一的城乡居民基本养老保险制度的意见', '国发〔2014〕8号'),
  pensionDesk: unseen('城乡居民基本养老保险经办规程', '人社部发〔2019〕84号'),
  pensionProof: unseen('全面取消领取社会保险待遇资格集中认证的通知', '人社厅发〔2018〕107号'),
  medicalJoin: unseen('健全基本医疗保险参保长效机制的指导意见', '国办发〔2024〕38号'),
  medicalRemote: unseen('进一步做好基本医疗保险跨省异地就医直接结算工作的通知', '医保发〔2022〕22号'),
  medicalDesk: unseen('全国医疗保障经办政务服务事项清单'),
  work: since('就业促进法', '2015-04-24'),
  workRules: unseen('就业服务与就业管理规定'),
  workHard: unseen('加强就业援助工作的指导意见', '人社部发〔2010〕29号'),
  publicJob: unseen('本省乡村公益性岗位办法'),
  // 户政、婚育
  residence: since('居住证暂行条例', '2016-01-01', { docNo: '国务院令第663号' }),
  household: since('户口登记条例', '1958-01-09'),
  floating: unseen('本省流动人口居住登记条例'),
  rental: unseen('租赁房屋治安管理规定'),
  population: since('人口与计划生育法', '2021-08-20'),
  childcare: unseen('育儿补贴制度实施方案（2025年7月）', undefined, { from: '2025-01-01' }),
  // 土地、农业、住房
  land: since('土地管理法', '2020-01-01'),
  homestead: unseen('规范农村宅基地审批管理的通知', '农经发〔2019〕6号'),
  planning: since('城乡规划法', '2019-04-23'),
  licensing: since('行政许可法', '2019-04-23'),
  machinery: unseen('2024至2026年农机购置与应用补贴实施意见', '农办机〔2024〕3号', {
    ...{ from: '2024-01-01', to: '2026-12-31' },
  }),
  contract: since('农村土地承包法', '2019-01-01'),
  contractDesk: since('农村土地承包合同管理办法', '2023-05-01', { docNo: '农业农村部令2023年第1号' }),
  transfer: since('农村土地经营权流转管理办法', '2021-03-01', { docNo: '农业农村部令2021年第1号' }),
  grain: unseen('财政部、农业农村部当年的耕地地力保护补贴通知'),
  // 退役军人、司法、村务
  veterans: since('退役军人保障法', '2021-01-01'),
  veteransCard: unseen('退役军人、其他优抚对象优待证管理办法'),
  soldiersCare: since('军人抚恤优待条例', '2024-10-01', { docNo: '国务院令第788号' }),
  mediation: since('人民调解法', '2011-01-01'),
  legalAid: since('法律援助法', '2022-01-01'),
  certificates: unseen('改进和规范基层群众性自治组织出具证明工作的指导意见', '民发〔2020〕20号'),
  hotline: unseen('进一步优化地方政务服务便民热线的指导意见', '国办发〔2020〕53号'),
  hotlineHere: unseen('本市政务服务便民热线条例'),
  customs: unseen('本村村规民约'),
  customsHere: unseen('本省移风易俗规定'),
} as const satisfies Record<string, Law>;

/** A row of the list, with the articles that an item rests on. */
export const law = (id: keyof typeof LAWS, article?: string, more: Partial<LegalBasis> = {}): LegalBasis => ({
  ...LAWS[id],
  ...(article === undefined ? {} : { article }),
  ...more,
});
