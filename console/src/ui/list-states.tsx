import { LIST } from '@huiyin/shared/labels/console';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { isUnreached, problemOf } from '../platform/api';
import './list-states.css';

const WIDTHS = [92, 75, 58, 81, 64, 87, 70, 53, 90, 73];

/** Grey lines in the shape of what will come. */
export const Loading = ({ rows = 5 }: { rows?: number }) => (
  <div className="loading" role="status" aria-label={LIST.loading}>
    {WIDTHS.slice(0, rows).map((width) => (
      <span key={width} className="loading-row" style={{ width: `${width}%` }} />
    ))}
  </div>
);

export const Empty = ({ words, hint, children }: { words: string; hint?: string; children?: ReactNode }) => (
  <div className="state">
    <p className="state-words">{words}</p>
    {hint && <p className="soft small">{hint}</p>}
    {children}
  </div>
);

/** Why it failed in a sentence, what to do next, and one more try. */
export const Failed = ({ error, retry }: { error: unknown; retry?: () => void }) => {
  const problem = problemOf(error);
  const words = problem?.title ?? (isUnreached(error) ? LIST.unreached : LIST.failed);
  return (
    <div className="state" role="alert">
      <p className="state-words">{words}</p>
      {problem?.next && <p className="soft">{problem.next}</p>}
      {retry && <Button onClick={retry}>{LIST.retry}</Button>}
    </div>
  );
};

interface Answer {
  isPending: boolean;
  error: unknown;
  data: unknown;
  refetch: () => unknown;
}

/** The four faces of anything asked for: loading, failed with another try, empty, filled. Old data outlives a failed refresh. */
export const Asked = ({
  query,
  empty,
  rows,
  children,
}: {
  query: Answer;
  empty?: ReactNode;
  rows?: number;
  children: ReactNode;
}) => {
  if (query.data === undefined && query.isPending) return <Loading rows={rows} />;
  if (query.data === undefined) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return <>{empty ?? children}</>;
};
