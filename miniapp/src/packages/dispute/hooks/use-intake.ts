import { submitDispute } from '@huiyin/shared/contracts/dispute';
import { useState } from 'react';
import { useDraft } from '@/hooks/use-draft';
import { filedIdOf, problemWords } from '@/parts/problem-words';
import { onlySubject } from '@/parts/subject';
import { restoredTray } from '@/parts/tray';
import { api } from '@/platform/api';
import { askConsent } from '@/platform/consent';
import { replaceWith } from '@/platform/nav';
import type { AccountMe } from '@/platform/session';
import { blankIntake, bodyOf, type Intake } from '../rules/intake';

/** The half-told quarrel of this account, and the way to hand it in. */
export const useIntake = (me: AccountMe) => {
  const draft = useDraft<Intake>(
    me.id,
    'dispute:new',
    () => blankIntake(onlySubject(me.persons)),
    (intake) => ({ ...intake, tray: restoredTray(intake.tray) }),
  );
  const [problem, setProblem] = useState<{
    title: string;
    next?: string;
    filedId?: string | undefined;
  } | null>(null);
  const file = async (asked: Promise<void>) => {
    setProblem(null);
    const body = bodyOf(draft.content);
    if (!body) return;
    await asked;
    try {
      const matter = await api(submitDispute, { body, requestKey: draft.requestKey });
      draft.done();
      replaceWith('receipt', { id: matter.id });
    } catch (error) {
      setProblem({ ...problemWords(error), filedId: filedIdOf(error) });
    }
  };
  // WeChat only lets us ask for messages straight inside the tap.
  const send = () => file(askConsent(['result', 'progress']));
  return { intake: draft.content, change: draft.change, send, problem };
};
