import { UI } from '@huiyin/shared/labels/miniapp';
import type { ReactNode } from 'react';
import type { Load } from '@/hooks/use-load';
import { sayMoment } from '@/ui/dates';
import { Failed, Loading } from '@/ui/states';
import { Words } from '@/ui/words';
import { problemWords, refusalCode } from './problem-words';
import { SignInCard } from './sign-in-card';

/** The faces of what is fetched: loading, failed with a way to try again, signed out, old but readable, ready. */
export const Loaded = <T,>({
  load,
  lines,
  children,
}: {
  load: Load<T>;
  lines?: number;
  children: (data: T, load: Extract<Load<T>, { status: 'ready' }>) => ReactNode;
}) => {
  if (load.status === 'loading') return <Loading {...(lines ? { lines } : {})} />;
  if (load.status === 'failed') {
    if (refusalCode(load.error) === 'not-signed-in') return <SignInCard onDone={load.reload} />;
    const { title, next } = problemWords(load.error);
    return <Failed title={title} next={next} onRetry={load.reload} />;
  }
  return (
    <>
      {load.asOf === null ? null : (
        <Words size="caption" tone="wheat">
          {UI.offlineAsOf(sayMoment(load.asOf))}
        </Words>
      )}
      {children(load.data, load)}
    </>
  );
};
