/** What a page is made of, from top to bottom. Sizes are points (1/72 inch). */
export type Block =
  /** A paragraph; `names` in it are not broken across lines. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly size: number;
      readonly bold?: boolean;
      readonly align?: 'left' | 'centre' | 'right';
      /** Of its first line, in characters: 2 for a Chinese paragraph. */
      readonly indent?: number;
      readonly grey?: boolean;
      readonly names?: readonly string[];
    }
  /** A label and its value: beside each other, or one below the other where the paper is narrow; `ruled` as a table with borders. */
  | {
      readonly kind: 'pair';
      readonly label: string;
      readonly value: string;
      readonly size: number;
      readonly layout: 'beside' | 'below' | 'ruled';
      readonly big?: boolean;
      readonly names?: readonly string[];
    }
  | { readonly kind: 'gap'; readonly height: number }
  /** Where the page is cut, or a form ends. */
  | { readonly kind: 'cut' }
  /** A QR code, with words to its left where there is room for them. */
  | { readonly kind: 'code'; readonly of: string; readonly side: number; readonly beside?: readonly Block[] };

export interface Page {
  readonly title: string;
  /** Width of the paper, and its height; a slip is as long as what stands on it. */
  readonly width: number;
  readonly height: number | 'as needed';
  readonly margin: { readonly x: number; readonly y: number };
  readonly blocks: readonly Block[];
}

const MM = 72 / 25.4;

/** Millimetres in points. */
export const mm = (n: number): number => n * MM;

/** Controls and line ends: they leave nothing on paper. */
const UNSEEN = /[\p{Cc}\u2028\u2029\ufeff]/gu;

/** A text as it stands on paper. */
export const seen = (text: string): string => text.replace(UNSEEN, '');

export const isBoldPair = ({ layout, big }: Extract<Block, { kind: 'pair' }>): boolean =>
  layout === 'below' || big === true;

/** All that is to be read on some blocks, by how heavy it is set. */
export const textsOf = (blocks: readonly Block[], bold: boolean): string =>
  blocks
    .map((block) => {
      if (block.kind === 'text') return (block.bold ?? false) === bold ? block.text : '';
      if (block.kind === 'code') return textsOf(block.beside ?? [], bold);
      if (block.kind !== 'pair') return '';
      return (bold ? '' : block.label) + (isBoldPair(block) === bold ? block.value : '');
    })
    .join('');
