/** The part of a zod issue that the words depend on. */
export interface FieldIssue {
  readonly code?: string | undefined;
  readonly input?: unknown;
  readonly expected?: unknown;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
}

const empty = (value: unknown) => value === undefined || value === null || value === '';

const tooSmall = ({ origin, minimum, input }: FieldIssue) => {
  if (origin === 'string') return empty(input) ? '这一项没有填。' : `至少写 ${minimum} 个字。`;
  if (origin === 'array' || origin === 'set') return `至少选 ${minimum} 项。`;
  return `不能小于 ${minimum}。`;
};

const tooBig = ({ origin, maximum }: FieldIssue) => {
  if (origin === 'string') return `最多 ${maximum} 个字。`;
  if (origin === 'array' || origin === 'set') return `最多 ${maximum} 项。`;
  return `不能大于 ${maximum}。`;
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
      return empty(issue.input) ? '这一项没有填。' : '格式不对，请再看一看。';
    case 'not_multiple_of':
      return '这里要填整数。';
    case 'unrecognized_keys':
      return '这里有一项不认识的内容。';
    default:
      return '这一项填得不对。';
  }
};
