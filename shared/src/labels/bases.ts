import { sayDate } from './units.js';

/** A rule as a dated row: title, number, articles, and whether the county has confirmed it. */
interface Basis {
  title: string;
  docNo?: string | undefined;
  article?: string | undefined;
  from: string | null;
  localReview: boolean;
}

/** 《社会救助暂行办法》（国务院令第649号）第9至13条 */
export const sayBasis = ({ title, docNo, article }: Basis): string =>
  `《${title}》${docNo === undefined ? '' : `（${docNo}）`}${article ?? ''}`;

/** With the day from which it holds, and a word where nobody has confirmed it here. */
export const sayBasisInFull = (basis: Basis): string =>
  [
    sayBasis(basis),
    basis.from === null ? '' : `，${sayDate(basis.from)}起施行`,
    basis.localReview ? `（${BASES.localReview}）` : '',
  ].join('');

/** Without the days; the mark stays, so that nobody signs an unconfirmed rule without seeing it. */
export const sayBasisForLetter = (basis: Basis): string =>
  `${sayBasis(basis)}${basis.localReview ? `（${BASES.localReview}）` : ''}`;

export const BASES = {
  /** Over the rules of a matter. */
  title: '按什么规定办（交上来那天有效的）',
  none: '办理的规定换了，新的正在向县里核对，以窗口说的为准。',
  localReview: '待本地核实',
} as const;
