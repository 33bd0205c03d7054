import { REPLY_DESK } from '@huiyin/shared/labels/desk';
import { plainHints } from '@huiyin/shared/labels/plain-words';
import { useFieldFacts } from './field-context';

const MOST = 3;

interface Props {
  fieldKey: string;
  text: string | undefined;
  onText: (text: string) => void;
}

/** Below words that a resident will read: sentences to begin from while nothing is written, then what would read plainer. Never a refusal. */
export const Plain = ({ fieldKey, text, onText }: Props) => {
  const { plain, replies = [] } = useFieldFacts();
  if (!plain) return null;
  if (!text) return <Replies replies={replies.filter((r) => r.field === fieldKey)} onText={onText} />;
  const hints = plainHints(text).slice(0, MOST);
  if (hints.length === 0) return null;
  return (
    <div className="plain small" aria-live="polite">
      {REPLY_DESK.plain}
      <ul>
        {hints.map((h) => (
          <li key={`${h.kind}.${h.at}`}>{h.say}</li>
        ))}
      </ul>
    </div>
  );
};

const Replies = ({
  replies,
  onText,
}: {
  replies: readonly { id: string; title: string; text: string }[];
  onText: (text: string) => void;
}) =>
  replies.length === 0 ? null : (
    <p className="soft small row row-wrap">
      {REPLY_DESK.begin}
      {replies.map((r) => (
        <button
          key={r.id}
          type="button"
          className="plain-button field-take"
          title={r.text}
          onClick={() => onText(r.text)}
        >
          {r.title}
        </button>
      ))}
    </p>
  );
