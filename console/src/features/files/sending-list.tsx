import { COUNTER } from '@huiyin/shared/labels/console';
import type { Sending } from './use-sending';

/** Files on their way, and those that didn't go. */
export const SendingList = ({ sending }: { sending: readonly Sending[] }) => (
  <>
    {sending.map((s) => (
      <li key={s.name} className={s.error ? 'files-failed' : 'soft small'}>
        {s.error ?? COUNTER.sendingFile(s.percent)}
      </li>
    ))}
  </>
);
