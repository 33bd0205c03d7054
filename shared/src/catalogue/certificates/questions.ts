/** What the paper is for. */
export const PURPOSES = [
  { value: 'adoption', label: '办收养登记' },
  { value: 'assistance', label: '申请低保、救助' },
  { value: 'pension', label: '领养老金、补贴' },
  { value: 'medical', label: '报销看病的钱' },
  { value: 'inherit', label: '继承房子、存款' },
  { value: 'bank', label: '到银行取钱、贷款' },
  { value: 'house', label: '买房、盖房、过户' },
  { value: 'household', label: '上户口、改户口、销户口' },
  { value: 'school', label: '孩子上学、助学金' },
  { value: 'work', label: '找工作、考试' },
  { value: 'business', label: '开店、办执照' },
  { value: 'marriage', label: '结婚、离婚' },
  { value: 'abroad', label: '出国' },
  { value: 'court', label: '打官司' },
  { value: 'replace', label: '补办证件' },
  { value: 'other', label: '别的用处' },
] as const;
export type Purpose = (typeof PURPOSES)[number]['value'];

/** What isn't on the list is another purpose. */
export const purposeOf = (value: string): Purpose =>
  PURPOSES.find((p) => p.value === value)?.value ?? 'other';

/** Who demands it. */
export const ASKERS = [
  { value: 'adoption-office', label: '民政局收养登记处' },
  { value: 'civil', label: '民政（低保、婚姻登记）' },
  { value: 'police', label: '派出所、车管所' },
  { value: 'social', label: '社保、人社' },
  { value: 'insurance', label: '医保、医院' },
  { value: 'bank', label: '银行、保险公司' },
  { value: 'school', label: '学校、幼儿园' },
  { value: 'employer', label: '上班的单位' },
  { value: 'land', label: '不动产登记、住建' },
  { value: 'market', label: '市场监管' },
  { value: 'notary', label: '公证处' },
  { value: 'court', label: '法院、律师' },
  { value: 'office', label: '别的政府部门' },
  { value: 'other', label: '别的单位' },
] as const;
export type Asker = (typeof ASKERS)[number]['value'];

/** Who isn't on the list is another body. */
export const askerOf = (value: string): Asker => ASKERS.find((a) => a.value === value)?.value ?? 'other';
