import type { Mendable } from '@huiyin/shared/domain/ask/mend';
import { WRONG } from '@huiyin/shared/labels/ask';
import { go } from '@/platform/nav';
import { Button } from '@/ui/button';

/** 不对? beside a value of the register: one tap to the page that tells the grid worker. */
export const WrongMark = ({
  residentId,
  what,
  now,
  words = WRONG.mark,
}: {
  residentId: string;
  what: Mendable;
  /** As it is shown here: masked. */
  now: string;
  words?: string;
}) => (
  <Button
    small
    kind="quiet"
    id={`wrong-${what}-${residentId}`}
    onTap={() => go('wrong', { residentId, what, now })}
  >
    {words}
  </Button>
);
