import type { Asker, Purpose } from './questions.js';

/** The document by which a village refuses. */
export const NATIONAL_BASIS =
  '民政部等六部门《关于改进和规范基层群众性自治组织出具证明工作的指导意见》（民发〔2020〕20号）';

/** The form by which a village issues a paper. */
export const ISSUE_ITEM = 'village.cert';

/** What a village may issue: this paper for this purpose, where one of these bodies asks. The law is named; without one there is no rule. */
export interface MayIssue {
  cert: string;
  purpose: Purpose;
  askers: readonly Asker[];
  basis: string;
}

export const MAY_ISSUE: readonly MayIssue[] = [
  {
    cert: 'adoption-ability',
    purpose: 'adoption',
    askers: ['adoption-office'],
    basis: '《中国公民收养子女登记办法》（2023年修订）第6条第（二）项',
  },
  {
    cert: 'marriage',
    purpose: 'adoption',
    askers: ['adoption-office'],
    basis: '《中国公民收养子女登记办法》（2023年修订）第6条第（二）项',
  },
  {
    cert: 'adoption-mandate',
    purpose: 'adoption',
    askers: ['adoption-office'],
    basis: '《中国公民收养子女登记办法》（2023年修订）第5条',
  },
];

/** Where one goes for just this purpose, more exactly than the certificate's own sentence; `itemId`: ours does that. */
export interface Way {
  cert: string;
  purpose: Purpose;
  say: string;
  itemId?: string;
}

export const WAYS: readonly Way[] = [
  {
    cert: 'alive',
    purpose: 'pension',
    say: '做一次养老金资格认证就行，手机上刷脸；刷不了的，我们帮您办或上门。',
    itemId: 'renshe.pension.auth',
  },
  {
    cert: 'property',
    purpose: 'assistance',
    say: '申请救助不要收入、财产证明：表里签一个同意，民政自己去核对。',
    itemId: 'minzheng.dibao.apply',
  },
  {
    cert: 'illness',
    purpose: 'medical',
    say: '报销看病的钱不要村里证明：摔了、伤了写一份承诺书，别的凭医院的单子。',
    itemId: 'yibao.reimburse',
  },
  {
    cert: 'disability',
    purpose: 'assistance',
    say: '凭残疾人证就行；没有的先办证。',
    itemId: 'canlian.cert',
  },
  {
    cert: 'death',
    purpose: 'household',
    say: '凭医院或镇卫生院的死亡医学证明，到派出所销户口，不要村里证明。',
    itemId: 'gongan.death-cancel',
  },
  {
    cert: 'birth',
    purpose: 'household',
    say: '凭出生医学证明给孩子上户口；在家里生的，先到县里卫健部门指定的机构补办。',
    itemId: 'gongan.birth-hukou',
  },
  {
    cert: 'employment',
    purpose: 'work',
    say: '没有工作的，登记一下失业就有凭证。',
    itemId: 'renshe.unemployment-reg',
  },
  { cert: 'kinship', purpose: 'inherit', say: '继承用的亲属关系，到公证处办，公证处会自己去查档案。' },
  { cert: 'kinship', purpose: 'abroad', say: '出国用的，到公证处办亲属关系公证。' },
  { cert: 'kinship', purpose: 'bank', say: '先拿户口簿、结婚证给银行看；看不出来的，到派出所户籍窗口开。' },
  { cert: 'property', purpose: 'bank', say: '贷款看的是银行流水、单位的收入证明和房产证，不要村里证明。' },
  {
    cert: 'property',
    purpose: 'school',
    say: '助学金写一份家庭情况承诺就行，学校自己去核实（教财〔2018〕16号；待本地核实）。',
  },
  {
    cert: 'lost-papers',
    purpose: 'replace',
    say: '直接到发证的单位补办，自己写个声明就行；身份证到派出所挂失补领。',
  },
  { cert: 'no-crime', purpose: 'work', say: '到派出所申请，网上也能办；单位不能让村里开。' },
];
