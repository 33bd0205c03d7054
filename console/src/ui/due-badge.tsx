import { type DueFacts, dueWords } from './due';

/** When the answer is owed: colour and words. */
export const DueBadge = ({ owed }: { owed: DueFacts | null }) => {
  if (!owed) return null;
  const { tone, text } = dueWords(owed, Date.now());
  return <span className={`tag tag-${tone}`}>{text}</span>;
};
