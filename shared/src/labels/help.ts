/** Why somebody asked for help with one tap. */
export type HelpWhy = 'not-reached' | 'help';

/** The task, as both sides read it in their lists. */
export const HELP_TITLES: Readonly<Record<HelpWhy, string>> = {
  'not-reached': '请回个电话',
  help: '请网格员来帮忙办事',
};

/** Beside the task: what is to be done. */
export const HELP_NOTE = '要做什么';

/** `number`: of the matter that it is about. `reach`: the phone, or through whom; on the asking side nothing. */
export const helpAsk = (
  why: HelpWhy,
  { name, number, reach }: { name: string; number: string | null; reach: string | null },
): string =>
  [
    why === 'help' ? `${name}有事不会办，请上门或打电话帮着办` : `${name}打电话没打通，请回个电话`,
    number === null ? '' : `，问的是${number}这件事`,
    reach === null ? '' : `。${reach}`,
    '。',
  ].join('');

export const helpReach = (phone: string | null, through: string | null): string =>
  phone !== null ? `电话${phone}` : through !== null ? `没有电话，找${through}` : '没有电话，请上门';
