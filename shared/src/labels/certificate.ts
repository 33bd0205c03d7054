/** What a decision on a certificate says first. */
export const CERTIFICATE_SAY: Readonly<Record<'village' | 'elsewhere' | 'unclear', string>> = {
  village: '这个证明村里可以开',
  elsewhere: '这个证明村里不开，也不用您去求',
  unclear: '先请他们写明，凭哪条规定要',
};

/** Why, in a sentence. */
export const certificateReason = (
  verdict: 'village' | 'elsewhere' | 'unclear',
  { name, purpose, asker }: { name: string; purpose: string; asker: string },
): string =>
  ({
    village: `“${name}”，${purpose}，${asker}要的：法律写明可以由村里开。`,
    elsewhere: `“${name}”，${purpose}，${asker}要的：村里没有这个档案，也没有依据开。别的地方查得到，或者根本不用开。`,
    unclear: `“${name}”不在不能开的清单里，我们也没有查到要村里开的规定。请要证明的单位写明凭哪条规定要，写明了、村里核得清的才开。`,
  })[verdict];

/** The pages, on the phone, at the desk and on paper. */
export const CERTIFICATE = {
  title: '开证明，先问一问',
  lead: '很多证明不用村里开，别白跑。答三句，马上告诉您去哪里办。',
  which: '要什么证明',
  whichHelp: '照对方说的写，比如：单身证明、收入证明。',
  other: '都不是',
  purpose: '拿去做什么用',
  asker: '谁要的',
  where: '去哪里办',
  basis: '凭什么这样说',
  ours: (name: string) => `我们能帮您办“${name}”`,
  issue: '去开这个证明',
  issueAnyway: '写明了规定，交给村里看',
  report: '这个单位不该要，告诉镇里',
  reportWhy: '镇里会去问这个单位，不让大家再白跑。5个工作日内给您回话。',
  body: '哪个单位要的',
  bodyExample: '某某银行云台支行',
  more: '再说一句（可以不写）',
  moreExample: '窗口的人说没有村里盖章就不给取钱。',
  answer: '看看能不能开',
  again: '再问一个',
  send: '告诉镇里',
  bodyNeeded: '写一下是哪个单位，镇里才好去问。',
  call: '打电话问村里',
  print: '打印条子',
  slip: '一次性告知单',
  slipFoot: '请收下这张单子的单位：依照上面的依据，不要再让群众到村（居）委会开这个证明。',
  slipDate: (day: string) => `告知日期 ${day}`,
  fromSearch: '别人要的证明',
  guideDoor: '先问一问：村里能不能开',
  figuresEmpty: '近一年还没有人问过。',
  figuresHead: ['证明', '谁要的', '问过', '村里能开'],
} as const;
