import { ACCEPTANCE_STATES, ACCEPTANCE_STATES_AT_THE_DESK } from './acceptance.js';
import { ASK_STATES, ASK_STATES_AT_THE_DESK } from './ask.js';
import {
  FOLLOW_UP_STATES,
  FOLLOW_UP_STATES_AT_THE_DESK,
  STEP_STATES,
  STEP_STATES_AT_THE_DESK,
} from './steps.js';

const STATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  service: {
    submitted: '等窗口收',
    waiting: '等您补材料',
    handling: '正在办',
    concluded: '有结果了',
    closed: '办好了',
    ...ACCEPTANCE_STATES,
    ...STEP_STATES,
  },
  dispute: {
    received: '等调解员接',
    'first-side': '先听您这边',
    'may-invite': '准备请对方',
    invited: '等对方回话',
    'both-agree': '双方都愿意谈',
    meeting: '约好了见面',
    concluded: '有结果了',
    closed: '结束了',
    ...FOLLOW_UP_STATES,
  },
  task: { open: '正在做', closed: '做完了' },
  ask: { ...ASK_STATES, ...FOLLOW_UP_STATES },
};

/** Where a state speaks to the applicant, the desk says it of them. */
const STATES_AT_THE_DESK: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  service: {
    submitted: '等收',
    waiting: '等对方补材料',
    concluded: '有结果，还没告诉到',
    ...ACCEPTANCE_STATES_AT_THE_DESK,
    ...STEP_STATES_AT_THE_DESK,
  },
  dispute: {
    'first-side': '先听来说事的一方',
    concluded: '有结果，还没告诉到',
    ...FOLLOW_UP_STATES_AT_THE_DESK,
  },
  ask: { ...ASK_STATES_AT_THE_DESK, ...FOLLOW_UP_STATES_AT_THE_DESK },
};

/** How a state is said, on the applicant's side or at the desk; an ended matter says how it ended. */
export const stateLabel = (kind: string, state: string, ending: string | null, atTheDesk = false): string =>
  (ending && ending !== 'delivered' ? ENDINGS[ending] : undefined) ??
  (atTheDesk ? STATES_AT_THE_DESK[kind]?.[state] : undefined) ??
  STATES[kind]?.[state] ??
  state;

/** How a matter ended. */
export const ENDINGS: Readonly<Record<string, string>> = {
  delivered: '有回音了',
  withdrawn: '不办了',
  joined: '并到另一件里',
  transferred: '转出去了',
  'no-address': '没留联系方式',
  unreachable: '多次联系不上',
};

export const RESULTS: Readonly<Record<string, string>> = {
  approved: '同意',
  refused: '不予办理',
  cannot: '办不了',
  agreed: '谈成了',
  'not-agreed': '没谈成',
  done: '办好了',
  answered: '回话了',
};

export const PARTY_ROLES: Readonly<Record<string, string>> = {
  applicant: '来办事的人',
  subject: '为谁办',
  helper: '帮忙的人',
  respondent: '对方',
  informant: '反映的人',
};

export const CHANNELS: Readonly<Record<string, string>> = {
  app: '手机上交的',
  counter: '窗口当面交的',
  helper: '别人帮着交的',
  paper: '纸上写了、窗口录的',
  system: '系统开的',
};
