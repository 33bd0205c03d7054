import { idNumberProblem, normaliseIdNumber } from '@huiyin/shared/domain/people/id-number';
import { foldName } from '@huiyin/shared/domain/people/names';
import { normalisePhone, phoneProblem } from '@huiyin/shared/domain/people/phone';

/** What somebody at the desk typed into the one box. The first three are prefixes, the last two exact and normalised. */
export type SearchTerm =
  | { readonly by: 'name' | 'initials' | 'household'; readonly text: string }
  | { readonly by: 'phone' | 'idNumber'; readonly text: string };

/** 王秀 a name · wxl its initials · 上湾-012 a house number · 138… a phone · 18 digits an ID number. */
export const termOf = (typed: string): SearchTerm => {
  const text = typed.trim();
  const idNumber = normaliseIdNumber(text);
  if (idNumberProblem(idNumber) === null) return { by: 'idNumber', text: idNumber };
  const phone = normalisePhone(text);
  if (phoneProblem(phone) === null) return { by: 'phone', text: phone };
  if (/^[a-z]+$/i.test(text)) return { by: 'initials', text: text.toLowerCase() };
  if (/\d/.test(text)) return { by: 'household', text: text.toUpperCase() };
  return { by: 'name', text: foldName(text) };
};

const SPACED = /^(\S+)\s+(\S.*)$/;
/** Characters, then letters: no name on the register is written so. */
const GLUED = /^(\p{Script=Han}+)([a-z]+)$/iu;

/** `上湾 wxl`, `上湾wxl`, `sw wxl`: a group's name, or its initials, before the rest. */
export const splitPlace = (typed: string): { readonly place: string; readonly rest: string } | null => {
  const found = SPACED.exec(typed.trim()) ?? GLUED.exec(typed.trim());
  return found ? { place: found[1] ?? '', rest: found[2] ?? '' } : null;
};
