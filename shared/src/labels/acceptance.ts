/** What a message is filled with, as far as these need it. */
interface Filled {
  title: string;
  number: string;
  who: string;
  by: string;
  say?: string | undefined;
}
type Said = (w: Filled) => { title: string; text: string };

/** Buttons of taking in, of papers that follow, of relatives among the staff, and of keeping a matter from the own village. */
export const ACCEPTANCE_ACTIONS: Readonly<Record<string, { label: string; consequence: string }>> = {
  accept: { label: '收下', consequence: '开始办；马上告诉对方最晚哪天有结果。' },
  'accept-later': { label: '先收下，后补', consequence: '小材料说好哪天补来；现在就开始办，日子照算。' },
  'deem-accepted': { label: '到期没问，视为收下', consequence: '' },
  return: {
    label: '退回补材料',
    consequence: '缺的一次说全；说过以后，头一回看得出来的不能再要。时间不算对方的。',
  },
  'return-again': {
    label: '再要一次（我们的错）',
    consequence: '头一回该说没说的。记作我们的错，向对方道歉；说好的日子不变。',
  },
  'follow-up': { label: '把后补的交上来', consequence: '窗口马上看到，接着办。' },
  'follow-again': { label: '再约一天', consequence: '和对方说好的新日子；会告诉对方。' },
  'follow-waive': { label: '这样不用补了', consequence: '写明为什么；会告诉对方。' },
  'follow-remind': { label: '提醒后补', consequence: '' },
  'follow-overdue': { label: '后补过了日子', consequence: '' },
  recuse: { label: '我家亲戚，我回避', consequence: '另外登记；按规定换人办，没别人就由镇里办。日子不变。' },
  'declare-kin': {
    label: '有亲戚管这件事',
    consequence: '另外登记，多一次上门核实；按规定换人办。日子不变。',
  },
  'keep-from-village': {
    label: '不想让本村人经手',
    consequence: '从现在起由镇里办，村里的人看不到这件事。办事号和日子不变。',
  },
  'visit-done': { label: '上门核实过了', consequence: '记下谁去的、看到什么；内容只有工作人员看得到。' },
};

/** Where the matter stands. */
export const ACCEPTANCE_STATES: Readonly<Record<string, string>> = { mending: '等您补材料' };
export const ACCEPTANCE_STATES_AT_THE_DESK: Readonly<Record<string, string>> = {
  mending: '我们漏说的，等对方补',
};

export const ACCEPTANCE_TIMELINE: Readonly<Record<string, string>> = {
  accept: '收下了，开始办',
  'accept-later': '先收下了，有的后补',
  'deem-accepted': '按规定算收下了',
  return: '请您补材料',
  'return-again': '我们漏说了，又请您补',
  'follow-up': '后补的交来了',
  'follow-again': '后补的另约了日子',
  'follow-waive': '后补的不用了',
  'follow-remind': '提醒后补',
  'follow-overdue': '后补过了日子',
  recuse: '经办的人是亲戚，换人办',
  'declare-kin': '有亲戚管这件事，另外登记',
  'keep-from-village': '不让本村人经手',
  'visit-done': '上门核实过了',
};

type Template = 'needPapers' | 'result' | 'progress' | null;

export const ACCEPTANCE_TO_RESIDENT: Readonly<Record<string, [Template, Said]>> = {
  'accepted-later': [
    'progress',
    (w) => ({
      title: '先收下了，有的后补',
      text: `您办的“${w.title}”先收下了。${w.say ?? ''}${w.who}最晚${w.by}给您结果。`,
    }),
  ],
  deemed: [
    'progress',
    (w) => ({
      title: '算收下了',
      text: `您办的“${w.title}”，我们没有按时回话，对不住。按规定算收下了，从交来那天起算，${w.who}最晚${w.by}给您结果。`,
    }),
  ],
  'returned-again': [
    'needPapers',
    (w) => ({
      title: '对不住，还要您补一样',
      text: `您办的“${w.title}”，头一回我们没说全，对不住，是我们的错。还要补：${w.say ?? ''}日子不变，最晚${w.by}给您结果。`,
    }),
  ],
  'follow-remind': [
    'needPapers',
    (w) => ({
      title: '别忘了后补的材料',
      text: `您办的“${w.title}”，${w.say ?? ''}有难处就打电话，我们来想办法。`,
    }),
  ],
  'follow-overdue': [
    'needPapers',
    (w) => ({
      title: '后补的材料过了日子',
      text: `您办的“${w.title}”，${w.say ?? ''}没有退，也没有停，${w.who}会找您商量。`,
    }),
  ],
  'follow-moved': [
    'progress',
    (w) => ({ title: '后补另约了日子', text: `您办的“${w.title}”，${w.say ?? ''}` }),
  ],
  'follow-waived': [
    'progress',
    (w) => ({ title: '后补的不用了', text: `您办的“${w.title}”，后补的材料不用交了。${w.say ?? ''}` }),
  ],
  'kin-filed': [
    'progress',
    (w) => ({
      title: '亲戚的事记下了',
      text: `您办的“${w.title}”，您家有亲戚管这件事，已经另外登记，他不经手。现在由${w.who}办，最晚${w.by}给您回话。`,
    }),
  ],
  'kept-from-village': [
    'progress',
    (w) => ({
      title: '由镇里办了',
      text: `您办的事不再由本村人经手，村里也看不到。现在由${w.who}办，办事号不变，最晚${w.by}给您回话。`,
    }),
  ],
};

export const ACCEPTANCE_TO_STAFF: Readonly<Record<string, Said>> = {
  'deemed-desk': (w) => ({
    title: '到期没问，算收下了',
    text: `${w.number} ${w.title}：5个工作日没有一次说清缺什么，按行政许可法第32条算收下，从交来那天起算，最晚${w.by}有结果。`,
  }),
  'follow-came': (w) => ({ title: '后补的来了', text: `${w.number} ${w.title}：后补的材料交来了。` }),
  'follow-overdue-desk': (w) => ({
    title: '后补的没来',
    text: `${w.number} ${w.title}：${w.say ?? ''}请再约一天，或写明不用补了。`,
  }),
  'kin-filed-desk': (w) => ({
    title: '有亲戚关系',
    text: `${w.number} ${w.title}：已另外登记，要多一次上门核实。`,
  }),
  'came-to-town': (w) => ({ title: '来了一件', text: `${w.number} ${w.title}：由镇里办，最晚${w.by}回话。` }),
  'visit-done': (w) => ({ title: '上门核实过了', text: `${w.number} ${w.title}：上门核实已记下。` }),
};

/** What kind of word each is to the one before, where its template doesn't say: see messages.ts. */
export const ACCEPTANCE_KINDS = {
  'follow-remind': 'reminder',
  'follow-moved': 'aside',
  'follow-waived': 'aside',
} as const;

/** Pieces of work inside a matter. */
export const ACCEPTANCE_TASKS: Readonly<Record<string, string>> = {
  'extra-visit': '上门核实（亲戚备案）',
  chase: '后补的材料没来，联系一下',
};

/** Who may fetch a paper. */
export const FETCH: Readonly<Record<string, string>> = {
  self: '要本人带身份证去拿',
  family: '家里大人去拿就行，带上户口本',
  anyone: '谁去拿都行，带您的身份证',
  agent: '可以请代办员去拿，打电话约',
  we: '我们去要，您不用跑',
};

/** 可以让女儿王小梅去:家里大人去拿就行，带上户口本。 */
export const sayFetch = (fetch: string | null, name: string | null): string | null => {
  const how = fetch === null ? undefined : FETCH[fetch];
  if (how === undefined) return null;
  return name ? `可以请${name}去：${how}` : how;
};

/** What is still to be brought, and by when. */
export const sayFollow = (names: readonly string[], by: string): string =>
  `“${names.join('”“')}”您说好${by}以前补来。`;
export const sayFollowMissed = (names: readonly string[], by: string): string =>
  `“${names.join('”“')}”说好${by}以前补来，还没收到。`;
export const sayFollowMoved = (names: readonly string[], by: string): string =>
  `“${names.join('”“')}”改到${by}以前补来。`;

/** Beside a paper that was promised for later. */
export const sayFollowBy = (by: string): string => `${by}以前补来`;
export const sayFollowLate = (by: string): string => `说好${by}以前，还没收到`;

/** Refusals of single fields. */
export const ACCEPTANCE_FIELDS = {
  notAsked: (names: string) =>
    `“${names}”头一回就看得出来，不能再要。要补，请督办人用“再要一次”，记作我们的错。`,
  notListed: (slot: string) => `清单上没有“${slot}”，不能要。`,
  wrongFile: '框的这张照片不是这一样材料的。',
  tooLate: (days: number) => `后补最晚不超过${days}天。`,
  past: '日子要在今天以后。',
  nothingSent: '还没有拍材料。',
} as const;

/** What stands beside a matter of this sort. */
export const ACCEPTANCE_NOTES = {
  kin: '亲戚备案',
  kinOf: (name: string, relation: string) => `${name}（${relation}）`,
  kinYou: '您和这一家是亲戚，这件要由别人来办。',
  kinTown: '您家和村里经办的人是亲戚，按规定由镇里办。',
  kinLead: '您家和窗口经办的人是亲戚，按规定换人办。',
  away: '不让本村人经手',
  awayText: '由镇里办，村里的人看不到这件事。',
  sameHouse: '登记在同一户',
  asSaid: '填表时说的',
} as const;

/** Why a supervisor asks for something late. */
export const LATE_REASONS: Readonly<Record<string, string>> = {
  overlooked: '头一回看漏了',
  unclear: '头一回没说清',
  'other-office': '别的单位后来才要',
  'rule-changed': '规定变了',
};

/** How somebody is related. */
export const RELATIONS: Readonly<Record<string, string>> = {
  spouse: '夫妻',
  parent: '父母或岳父母、公婆',
  child: '子女或儿媳、女婿',
  sibling: '兄弟姐妹或其配偶',
  grand: '祖父母、外祖父母或孙辈',
  other: '别的近亲',
};
