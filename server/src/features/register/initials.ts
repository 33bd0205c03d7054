import { pinyin } from 'pinyin-pro';

/**
 * Lower-case pinyin initials of a name, surnames read as surnames: 单雄信 → sxx. Letters stay, other signs fall away; a character
 * that no reading is known of stays as it is.
 */
export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' })
    .join('')
    .toLowerCase()
    .replace(/[\s·.'-]/g, '');
