import type { ApplyContent } from '../hooks/use-apply-draft';

/** A page or question of a form as phones exchange it; null: nothing is filled in. */
export type Parts = Readonly<Record<string, unknown>>;

const ANSWER = 'a:';

const orNull = (value: unknown): unknown => (value === undefined ? null : value);

/** What of a form other phones are told; where one stands in it, and photos that haven't arrived, are this phone's alone. */
export const partsOf = (content: ApplyContent, known: Parts): Parts => {
  const answered = Object.entries(content.answers).map(([key, value]) => [ANSWER + key, orNull(value)]);
  const emptied = Object.keys(known)
    .filter((key) => key.startsWith(ANSWER) && content.answers[key.slice(ANSWER.length)] === undefined)
    .map((key) => [key, null]);
  const papers = Object.fromEntries(
    Object.entries(content.tray).flatMap(([slot, photos]) => {
      const sent = photos.flatMap(({ key, id }) => (id ? [{ key, id }] : []));
      return sent.length > 0 ? [[slot, sent]] : [];
    }),
  );
  const more = { later: content.later ?? [], away: content.away === true, given: content.given ?? {} };
  return {
    ...Object.fromEntries([...emptied, ...answered]),
    who: { subject: content.subject, begun: content.begun },
    papers,
    more,
  };
};

type Photos = Record<string, { key: string; id: string }[]>;

const withPapers = (content: ApplyContent, papers: Photos): ApplyContent => {
  const own = Object.entries(content.tray).map(([slot, photos]) => [slot, photos.filter(({ id }) => !id)]);
  const tray = Object.fromEntries(own) as ApplyContent['tray'];
  for (const [slot, photos] of Object.entries(papers))
    tray[slot] = [
      ...photos.map(({ key, id }) => ({ key, id, state: 'sent' as const })),
      ...(tray[slot] ?? []),
    ];
  return { ...content, tray };
};

/** The form with one part as another phone has it. */
export const withPart = (content: ApplyContent, key: string, value: unknown): ApplyContent => {
  if (key.startsWith(ANSWER)) {
    const { [key.slice(ANSWER.length)]: _, ...rest } = content.answers;
    return {
      ...content,
      answers: value === null ? rest : { ...rest, [key.slice(ANSWER.length)]: value },
    };
  }
  if (key === 'papers') return withPapers(content, (value ?? {}) as Photos);
  if (key === 'who') return { ...content, ...(value as Pick<ApplyContent, 'subject' | 'begun'>) };
  if (key === 'more') {
    const { later, away, given } = value as Pick<ApplyContent, 'later' | 'away' | 'given'>;
    return { ...content, ...(later ? { later } : {}), ...(given ? { given } : {}), away: away === true };
  }
  return content;
};

/** A short mark of a value: enough to see that it changed. */
export const markOf = (value: unknown): string => {
  const text = JSON.stringify(value) ?? '';
  let sum = 5381;
  for (let i = 0; i < text.length; i++) sum = ((sum << 5) + sum + text.charCodeAt(i)) | 0;
  return `${text.length}.${sum >>> 0}`;
};

/** The parts that are not as they were last agreed with the server, by their marks. */
export const changedParts = (parts: Parts, agreed: Readonly<Record<string, string>>): string[] =>
  Object.keys(parts).filter((key) => agreed[key] !== markOf(parts[key]));

/** The question or page that a part is, for the sentence that another phone changed it. */
export const answerKeyOf = (part: string): string | undefined =>
  part.startsWith(ANSWER) ? part.slice(ANSWER.length) : undefined;
