import type { Field } from '../fields.js';
import type { Item, Material } from '../item.js';
import type { LifeEvent } from '../life-events.js';

type Defaults =
  | 'version'
  | 'eligibility'
  | 'statutory'
  | 'statutoryText'
  | 'publicity'
  | 'fee'
  | 'forWhom'
  | 'full'
  | 'localReview'
  | 'steps'
  | 'lifeEvents';

/** An item with what most of them share: version 1, free of charge, nothing posted, still to be confirmed by the county. */
export const defineItem = (
  given: Omit<Item, Defaults> &
    Partial<Pick<Item, Exclude<Defaults, 'lifeEvents'>>> & { lifeEvents: LifeEvent[] },
): Item => ({
  version: 1,
  eligibility: [],
  statutory: null,
  statutoryText: '国家没有统一规定，按我们答应的日子办。',
  publicity: NOT_POSTED,
  fee: '不收费',
  forWhom: [],
  full: false,
  localReview: true,
  steps: [],
  ...given,
});

const NOT_POSTED: Item['publicity'] = { rule: 'none', days: 0, unit: 'day', fields: [] };

/** 信息核对, 两人入户, 审核: the way of 低保 and what is asked like it (民发〔2021〕57号; days 待本地核实). */
export const ASSISTANCE_STEPS: Item['steps'] = [
  { what: 'check', clock: { unit: 'workday', n: 3 } },
  { what: 'survey', clock: { unit: 'workday', n: 10 } },
  { what: 'review', clock: { unit: 'workday', n: 3 } },
];

/** Two people look at the place, then it is reviewed. */
export const VISIT_STEPS: Item['steps'] = [
  { what: 'survey', clock: { unit: 'workday', n: 10 } },
  { what: 'review', clock: { unit: 'workday', n: 3 } },
];

export const workdays = (n: number) => ({ unit: 'workday' as const, n });
export const days = (n: number) => ({ unit: 'day' as const, n, roll: true });

export const idCard: Material = {
  slot: 'id-card',
  name: '居民身份证',
  plainName: '身份证',
  kind: 'original',
  paper: 'seen',
  required: true,
  replacedBy: 'register',
};

export const householdBook: Material = {
  slot: 'household-book',
  name: '居民户口簿（首页、本人页、共同生活成员页）',
  plainName: '户口本',
  kind: 'original',
  paper: 'seen',
  required: true,
  replacedBy: 'register',
};

export const bankCardPhoto: Material = {
  slot: 'bank-card',
  name: '社会保障卡（一卡通）或本人银行卡',
  plainName: '社保卡或银行卡',
  kind: 'photo',
  paper: 'seen',
  required: true,
  whereToGet: '没有卡，带身份证到镇上的银行办，当天能拿。',
  fetch: 'self',
  sample: '拍有卡号的一面，四个角都拍进去。',
};

export const disabledCard: Material = {
  slot: 'disabled-card',
  name: '残疾人证',
  plainName: '残疾证',
  kind: 'photo',
  required: false,
  replacedBy: 'share',
};

/** Whoever brings it for another shows who he is. */
export const agentId: Material = {
  slot: 'agent-id',
  name: '委托书及代办人身份证',
  plainName: '代办人的身份证',
  kind: 'photo',
  paper: 'seen',
  required: false,
  whenText: '替别人办的带上；网格员替办的不用',
  fetch: 'agent',
};

/** Read and agreed to on the form itself: nothing to bring. */
export const commitment = (
  slot: string,
  name: string,
  plainName: string,
  more: Partial<Material> = {},
): Material => ({
  ...{ slot, name, plainName, kind: 'commitment', required: true },
  ...more,
});

/** A paper to photograph. */
export const photo = (
  slot: string,
  name: string,
  plainName: string,
  more: Partial<Material> = {},
): Material => ({
  slot,
  name,
  plainName,
  kind: 'photo',
  required: true,
  ...more,
});

export const bankCard: Field = {
  key: 'bankCard',
  label: '社保卡或银行卡号',
  type: 'bank-card',
  required: true,
  topic: '发钱的卡',
  help: '要本人的卡。开户银行看卡就知道，不用填。',
};

export const consent = (help: string): Field => ({
  key: 'consent',
  label: '同意查对',
  type: 'consent',
  required: true,
  topic: '声明和签字',
  help,
});

export const signature: Field = {
  key: 'signature',
  label: '签名',
  type: 'signature',
  required: true,
  topic: '声明和签字',
  help: '不会写字可以按手印拍照，或者请人在场作证。',
};

/** The general form: say what it is about; the window asks for the rest once. */
export const tell = (label: string, example: string): Field => ({
  key: 'what',
  label,
  type: 'long-text',
  required: true,
  topic: '说一说',
  min: 2,
  max: 500,
  example,
  help: '说个大概就行，窗口会打电话问清楚。',
});

export const options = (pairs: Record<string, string>) =>
  Object.entries(pairs).map(([value, label]) => ({ value, label }));
