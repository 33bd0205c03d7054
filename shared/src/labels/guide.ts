import { GUIDE } from './miniapp.js';

/** Of a paper, what says how it is brought. */
interface ToBring {
  kind: 'photo' | 'original' | 'form' | 'commitment' | 'signature';
  replacedBy?: 'register' | 'share' | undefined;
  paper?: 'seen' | 'kept' | 'copy' | undefined;
}

/** What the desk does with the paper itself. */
const GUIDE_PAPER: Readonly<Record<'seen' | 'kept' | 'copy', string>> = {
  seen: '带原件来，看过就还您',
  kept: '原件要留在窗口',
  copy: '复印一张就行，窗口能帮您印',
};

/** How a paper is brought: not at all, photographed, or as the desk wants it. */
export const howToBring = ({ kind, replacedBy, paper }: ToBring): string => {
  if (replacedBy) return GUIDE.replaced[replacedBy];
  if (!paper) return GUIDE[kind];
  return kind === 'photo' ? `${GUIDE.photo}；到窗口办的，${GUIDE_PAPER[paper]}` : GUIDE_PAPER[paper];
};

/** Who decides, what one gets, and where one does it oneself. */
export const GUIDE_MORE = {
  decides: (who: string): string => `由${who}来定`,
  handsOut: (names: readonly string[]): string => `办好给您：${names.join('、')}`,
  jumpTitle: '自己在手机上也能办',
  jump: (name: string, where: string): string => `${name}：${where}。办好回来点一下，我们记上。`,
} as const;
