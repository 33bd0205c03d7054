import { AT_DESK } from '@huiyin/shared/labels/desk';
import type { MatterView } from './types';
import './way.css';

const SIGNS = { done: '✓', now: '●', next: '○' } as const;

/** The way from acceptance to the answer in a line or two: what is done, where it is, what still comes. Whose move it is says the owed line. */
export const Way = ({ steps }: { steps: MatterView['steps'] }) => {
  if (!steps || steps.length === 0) return null;
  return (
    <ol className="way" aria-label={AT_DESK.way}>
      {steps.map((line) => (
        <li
          key={line.what}
          className={`way-step way-${line.state}`}
          aria-current={line.state === 'now' ? 'step' : undefined}
        >
          <span className="way-sign" aria-hidden>
            {SIGNS[line.state]}
          </span>
          {line.what === 'answer' ? AT_DESK.wayAnswer : line.label}
        </li>
      ))}
    </ol>
  );
};
