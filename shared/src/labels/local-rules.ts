import type { LocalRule } from '../domain/local-rules.js';

/** What each is about, and why it is set as it is until the county has looked. */
export const LOCAL_RULE_WORDS: Readonly<Record<LocalRule, { label: string; why: string }>> = {
  decision: { label: '公示期满到作出决定', why: '低保审核确认，多地10个工作日' },
  recheck: { label: '公示有异议，答复申请人', why: '没有全国统一规定' },
  'recheck-visit': { label: '公示有异议，两人重新核实', why: '没有全国统一规定' },
  'extra-visit': { label: '近亲属备案后必须入户', why: '民发〔2021〕57号要求入户，没写天数' },
  letter: { label: '不予办理，书面送达', why: '社会救助多地3个工作日' },
  again: { label: '说没解决，换人再办', why: '地方常见' },
  'again-within': { label: '办结后多久以内可以说没解决', why: '没有全国统一规定' },
  'follow-up': { label: '差评核实并反馈', why: '地方常见：1个工作日联系，5个工作日反馈' },
  'call-back': { label: '抽中的电话回访', why: '没有全国统一规定' },
};

/** The page's own words. */
export const LOCAL_RULES_DESK = {
  title: '规定和天数',
  hint: '这些数没有全国统一规定，或者还没核实过。核实一条，改对、打勾、存一条；只管以后新收的件，在办的照原来的走。',
  rules: '通用的天数',
  items: '各项的时限和依据',
  itemsHint: '写在清单里，跟着版本走；有出入的，报给管清单的人。',
  localReview: '待本地核实',
  confirmed: (by: string, when: string): string => `${by} ${when}核实`,
  confirm: '县里核实过',
  save: '存',
  promised: '承诺',
  statutory: '法定',
  publicity: '公示',
  open: (n: number): string => `还有${n}条待本地核实`,
  basis: '依据',
  step: (label: string): string => `步骤：${label}`,
} as const;
