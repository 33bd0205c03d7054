/** The part of a zod issue that the words depend on. */
export interface FieldIssue {
  readonly code?: string | undefined;
  readonly input?: unknown;
  readonly expected?: unknown;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly params?: unknown;
}

/** What a handler says of a field that a schema can't judge. */
export const FIELD_SAYS = {
  tooDeep: '这一页旧了。请关掉再打开，重新填一遍。',
  cursor: '这一页过期了，请回到开头再看。',
  noAnswerAsked: '这条通知不用回去不去。',
  notInvited: '这个人不在这条通知里。',
  answersWithoutTold: '告诉到了才能记他去不去。',
  phoneFresh: '登记的电话30天内改过，请上门问本人。',
} as const;

const empty = (value: unknown) => value === undefined || value === null || value === '';

/** A limit that nobody has set: it is the computer's. */
const FAR = (limit: unknown) => Math.abs(Number(limit)) >= Number.MAX_SAFE_INTEGER;

const tooSmall = ({ origin, minimum, input }: FieldIssue) => {
  if (origin === 'string') return empty(input) ? '这一项没有填。' : `至少写 ${minimum} 个字。`;
  if (origin === 'array' || origin === 'set') return `至少选 ${minimum} 项。`;
  return FAR(minimum) ? '这个数太小了。' : `不能小于 ${minimum}。`;
};

const tooBig = ({ origin, maximum }: FieldIssue) => {
  if (origin === 'string') return `最多 ${maximum} 个字。`;
  if (origin === 'array' || origin === 'set') return `最多 ${maximum} 项。`;
  return FAR(maximum) ? '这个数太大了。' : `不能大于 ${maximum}。`;
};

/** A plain sentence for a field that a schema refused and gave no words of its own. */
export const fieldMessage = (issue: FieldIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      if (empty(issue.input)) return '这一项没有填。';
      return issue.expected === 'number' || issue.expected === 'int' ? '这里要填数字。' : '这一项填得不对。';
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_value':
    case 'invalid_union':
      return empty(issue.input) ? '这一项没有选。' : '请从列出的选项里选。';
    case 'invalid_format':
      return empty(issue.input) ? '这一项没有填。' : '写得不对，请再看一遍。';
    case 'not_multiple_of':
      return '这里要填整数。';
    case 'custom':
      return (issue.params as { is?: string } | undefined)?.is === 'day'
        ? '这个日期不对，请重新选。'
        : '这一项填得不对。';
    case 'unrecognized_keys':
      return FIELD_SAYS.tooDeep;
    default:
      return '这一项填得不对。';
  }
};
