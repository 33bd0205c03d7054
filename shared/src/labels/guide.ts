/** What the desk does with the paper itself. */
export const GUIDE_PAPER: Readonly<Record<'seen' | 'kept' | 'copy', string>> = {
  seen: '带原件来，看过就还您',
  kept: '原件要留在窗口',
  copy: '复印一张就行，窗口能帮您印',
};

/** Who decides, what one gets, and where one does it oneself. */
export const GUIDE_MORE = {
  decides: (who: string): string => `由${who}来定`,
  handsOut: (names: readonly string[]): string => `办好给您：${names.join('、')}`,
  jumpTitle: '自己在手机上也能办',
  jump: (name: string, where: string): string => `${name}：${where}。办好回来点一下，我们记上。`,
} as const;
