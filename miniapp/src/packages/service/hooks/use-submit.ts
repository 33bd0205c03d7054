import { submitService } from '@huiyin/shared/contracts/service';
import { useState } from 'react';
import { checkAnswers, type Errors } from '@/parts/form/answers';
import { signaturePapers } from '@/parts/form/signature';
import { fieldErrors, filedIdOf, problemWords, refusalCode } from '@/parts/problem-words';
import { subjectToSend } from '@/parts/subject';
import { sentPapers } from '@/parts/tray';
import { api } from '@/platform/api';
import { askConsent } from '@/platform/consent';
import { replaceWith } from '@/platform/nav';
import { promisedPapers } from '../rules/papers';
import { type Guide, papersToPhotograph } from '../rules/steps';
import type { ApplyDraft } from './use-apply-draft';

export interface SendProblem {
  title: string;
  next?: string;
  /** The matter that the same form filed before, when only its reply was lost. */
  filedId?: string | undefined;
}

/** Sends the form once, however often it is tapped: the request key was made when the draft began. What changed meanwhile is fetched. */
export const useSubmit = (item: Guide, draft: ApplyDraft, onItemChanged: () => unknown) => {
  const [problem, setProblem] = useState<SendProblem | null>(null);
  const [errors, setErrors] = useState<Errors>({});
  const { subject, answers, tray, away, later = [] } = draft.content;
  const file = async (asked: Promise<void>) => {
    setProblem(null);
    const checked = checkAnswers(item.fields, answers);
    setErrors(checked.errors);
    if (Object.keys(checked.errors).length > 0 || !subject) return;
    await asked;
    const materials = papersToPhotograph(item.materials, answers);
    const promised = promisedPapers(materials, tray, later, Date.now());
    try {
      const matter = await api(submitService, {
        body: {
          itemId: item.id,
          itemVersion: item.version,
          ...(away && item.mayAvoidVillage ? { awayFromVillage: true as const } : {}),
          subject: subjectToSend(subject),
          answers: checked.send,
          ...(promised.length > 0 ? { later: promised } : {}),
          papers: [...sentPapers(tray), ...signaturePapers(item.fields, checked.send)],
        },
        requestKey: draft.requestKey,
      });
      draft.done();
      replaceWith('receipt', { id: matter.id });
    } catch (error) {
      setErrors({ ...fieldErrors(error, 'answers.'), ...fieldErrors(error, 'subject.new.') });
      setProblem({ ...problemWords(error), filedId: filedIdOf(error) });
      if (refusalCode(error) === 'item-changed') onItemChanged();
    }
  };
  // WeChat only lets us ask for messages straight inside the tap, before anything is awaited.
  const send = () => file(askConsent(['needPapers', 'result', 'progress']));
  return { send, problem, errors, setErrors };
};
