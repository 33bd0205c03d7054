import { APPLY } from '@huiyin/shared/labels/miniapp';
import { go } from '@/platform/nav';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import type { SendProblem as Problem } from '../hooks/use-submit';

/** Why it didn't go, and the way to what the same form filed before. */
export const SendProblem = ({ problem: { title, next, filedId } }: { problem: Problem }) => (
  <Alert id="send-problem" kind="attention" title={title} text={next}>
    {filedId ? (
      <Button id="open-filed" onTap={() => go('matter', { id: filedId })}>
        {APPLY.openFiled}
      </Button>
    ) : null}
  </Alert>
);
