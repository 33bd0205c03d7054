/**
 * What a WeChat message says: it shows on a locked phone that others see, so it names no matter, no person and no result.
 * A `thing` holds 20 characters at most; longer ones are refused by WeChat (47003).
 */
export const WECHAT_THINGS = {
  needPapers: '您办的事要补点材料，点开看看',
  result: '您办的事有结果了，点开看看',
  progress: '您办的事有进展，点开看看',
} as const;

/** The same for a notice of the village. */
export const WECHAT_NOTICE_THING = '村里有通知给您家，点开看看';
