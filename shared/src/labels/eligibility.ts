/** Words around the questions of who may ask for something. */
export const ELIGIBILITY = {
  title: '先看看能不能办',
  lead: '答几句就知道。答错了也不要紧，不记下来。',
  can: '看起来能办。最后由办的人定。',
  unsure: '有拿不准的，没关系：交上来，我们帮您看。',
  stop: '还差这些，现在交上来可能不行：',
  missing: (what: string): string => `还差：${what}`,
  other: '去看看这一件',
  byRegister: '照登记看，还差这些',
  allTheSame: '登记不对的，点“不对？”；想交还是可以接着填。',
  anyway: '我还是要交',
  again: '重新答',
} as const;
