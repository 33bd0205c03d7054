/**
 * A sentence to begin from, in plain words: for an action and one of its fields, for all items or one. `{…}` is what the clerk fills in.
 * Version 1: whoever writes a reply may change every word of it.
 */
export interface ReplyTemplate {
  id: string;
  /** '' for every item. */
  itemId: string;
  action: string;
  field: string;
  title: string;
  text: string;
}

const all = (action: string, field: string, title: string, text: string, id: string): ReplyTemplate => ({
  ...{ id, itemId: '', action, field, title, text },
});

const of = (itemId: string, reply: ReplyTemplate): ReplyTemplate => ({ ...reply, itemId });

const DIBAO = 'minzheng.dibao.apply';
const HOMESTEAD = 'ziran.homestead';
const NEXT = '不服的，60天内可以请{县政府}再看一次，也可以6个月内去法院。拿不准，先问镇司法所，不收钱。';

/** Version 1. */
export const REPLIES: readonly ReplyTemplate[] = [
  all('return', 'note', '补一样就行', '别的都齐了，就差这一样。拍清楚发来就行，不用跑。', 'return.one'),
  all('return', 'note', '不会拍照', '不会拍照不要紧。打{电话}，网格员上门帮您拍。', 'return.help'),
  all('return', 'note', '我们能查到', '其余的我们自己能查到，您不用再开证明。', 'return.rest'),
  all(
    'return-again',
    'note',
    '我们漏说了',
    '头一回我们漏说了，对不住。您要是不方便，我们上门来取。',
    'again.sorry',
  ),
  all(
    'approve',
    'reasons',
    '同意，按月发',
    '同意了。从{几月}起，每月{几号}前发到您的社保卡上。',
    'approve.monthly',
  ),
  all('approve', 'reasons', '同意，一次发', '同意了。钱{几号}前发到您的卡上，一共{多少}元。', 'approve.once'),
  all(
    'approve',
    'reasons',
    '办好了，来拿',
    '办好了。{证件}在{窗口}，工作日都能来拿，带身份证。',
    'approve.fetch',
  ),
  all('approve', 'reasons', '办好了，送上门', '办好了。网格员{哪天}给您送到家里。', 'approve.bring'),
  all('done-now', 'reasons', '盖了章', '已经盖好章，交到您本人手里。', 'now.stamp'),
  all('done-now', 'reasons', '查过了', '帮您查过了：{查到什么}。', 'now.looked'),
  all(
    'refuse',
    'reasons',
    '差哪一条',
    '您家{哪一样}是{多少}，规定是{多少}以下，所以这次不行。',
    'refuse.why',
  ),
  all('refuse', 'next', '不服找谁', NEXT, 'refuse.next'),
  all('refuse', 'next', '以后再来', '家里有变化，随时可以再来办。', 'refuse.later'),
  all('cannot', 'reasons', '不归我们', '这件事归{哪个单位}管，我们这里办不了。', 'cannot.other'),
  all('cannot', 'next', '到哪里办', '到{地方}找{谁}，电话{多少}。我们已经打过招呼。', 'cannot.door'),
  all('answer-urge', 'say', '到哪一步了', '现在到{哪一步}，还差{什么}。{哪天}前给您结果。', 'urge.where'),
  all(
    'answer-urge',
    'say',
    '卡住了',
    '这两天卡在{哪里}。我{哪天}再去问，问到了马上打电话给您。',
    'urge.stuck',
  ),
  all('follow-waive', 'reasons', '我们核到了', '这一样我们已经从别的单位核到了，您不用再交。', 'waive.found'),
  all(
    'transfer',
    'reasons',
    '换个窗口更快',
    '这件事{哪个窗口}更熟，转过去办。您不用重新交。',
    'transfer.skill',
  ),
  of(
    DIBAO,
    all(
      'approve',
      'reasons',
      '低保同意了',
      '低保批了。从下个月起，每月{几号}前发到您的社保卡。',
      'dibao.yes',
    ),
  ),
  of(
    DIBAO,
    all(
      'refuse',
      'reasons',
      '收入超了',
      '您家平均每人每月{多少}元，低保线是{多少}元，超了{多少}元。',
      'dibao.income',
    ),
  ),
  of(DIBAO, all('refuse', 'reasons', '家当超了', '查到家里有{什么}，按规定不能吃低保。', 'dibao.property')),
  of(
    DIBAO,
    all('refuse', 'next', '别的路', '够不上低保，还可以问低保边缘和临时救助，到{窗口}问。', 'dibao.other'),
  ),
  of(
    HOMESTEAD,
    all(
      'refuse',
      'reasons',
      '占了田',
      '这块地是永久基本农田，不能盖房。可以另选一处，我们陪您看。',
      'home.field',
    ),
  ),
];

/** Those for an item and an action: the item's own first. */
export const repliesFor = (
  all: readonly ReplyTemplate[],
  itemId: string | undefined,
  action: string | undefined,
): ReplyTemplate[] =>
  all
    .filter((r) => r.itemId === '' || r.itemId === itemId)
    .filter((r) => action === undefined || r.action === action)
    .sort((a, b) => Number(a.itemId === '') - Number(b.itemId === ''));
