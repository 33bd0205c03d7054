/** What may be wrong with a paper: as the desk picks it, and as it is said to whom it is asked of. */
export const PAPER_PROBLEMS = {
  missing: { label: '还没交', say: '还没有交' },
  blurred: { label: '看不清', say: '照片有点模糊，看不清。请在亮处再拍一张' },
  incomplete: { label: '没拍全', say: '没拍全，请把每一页、四个角都拍进去' },
  expired: { label: '过期了', say: '过期了，要新的' },
  'wrong-paper': { label: '拿错了', say: '不是这一样材料' },
  other: { label: '有别的问题', say: '有点问题' },
} as const;

export type PaperProblemCode = keyof typeof PAPER_PROBLEMS;

/** To choose from, in this order. */
export const PAPER_PROBLEM_OPTIONS = Object.entries(PAPER_PROBLEMS).map(([value, { label }]) => ({
  value: value as PaperProblemCode,
  label,
}));

const isCode = (problem: string): problem is PaperProblemCode => problem in PAPER_PROBLEMS;

/** One word for a list; '' for one that an older or newer server knows. */
export const paperProblemLabel = (problem: string): string =>
  isCode(problem) ? PAPER_PROBLEMS[problem].label : '';

/** 身份证：照片有点模糊…。到哪里拿：…。 */
export const paperProblemLine = (p: {
  name: string;
  problem: string;
  note?: string | undefined;
  where?: string | undefined;
  /** The catalogue's own sentence of where it is to be had, where nobody said so. */
  usual?: string | undefined;
  /** Who may fetch it. */
  fetch?: string | null | undefined;
}): string => {
  const { say } = PAPER_PROBLEMS[isCode(p.problem) ? p.problem : 'other'];
  const where = p.where ? `到${p.where}拿。` : (p.usual ?? '');
  return `${p.name}：${say}${p.note ? `（${p.note}）` : ''}。${where}${p.fetch ? `${p.fetch}。` : ''}`;
};
