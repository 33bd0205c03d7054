import { DUE } from '@huiyin/shared/labels/console';
import { type DueFacts, dueWords } from './due';
import './owed-line.css';

type Owed = DueFacts & { line: string; provisional: boolean; party: { phone: string | null } };

/** The first line of every matter: who owes the answer, and by when. */
export const OwedLine = ({ owed, closed }: { owed: Owed | null; closed: string }) => {
  if (!owed) return <p className="owed owed-closed">{closed}</p>;
  const { tone, text } = dueWords(owed, Date.now());
  return (
    <p className={`owed owed-${tone}`}>
      <strong className="grow">{owed.line}</strong>
      {owed.provisional && <span className="small">{DUE.provisional}</span>}
      {owed.late && <span className="owed-when">{text}</span>}
    </p>
  );
};
