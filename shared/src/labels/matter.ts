import { ACCEPTANCE_TASKS } from './acceptance.js';
import { STEP_TASKS } from './steps.js';

/** Pieces of work inside a matter. */
export const TASKS: Readonly<Record<string, string>> = { ...STEP_TASKS, ...ACCEPTANCE_TASKS };

/** How the timeline names the clock. */
export const CLOCK_LABEL = '系统计时';

/** The people on duty at a centre, who are always somebody. */
export const rosterOf = (centre: string): string => `${centre}值班人员`;

/** What of a centre lies with single persons, who are not counted by name. */
export const WITH_PEOPLE = '派到个人手上的';

/** Who filed, as the timeline says it. */
export const FILED_BY_SELF = '本人（手机）';
export const filedByStaff = (name: string): string => `${name}（代交）`;

/** How an answer arrived. */
export const HEARD_LABELS: Readonly<Record<string, string>> = { phone: '电话里听到了', slip: '条子交到手' };

/** What a named person says after a 催. */
export const saidBy = (who: string, say: string): string => `${who}说：${say}`;
