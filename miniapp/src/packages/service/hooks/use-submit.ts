import { submitService } from '@huiyin/shared/contracts/service';
import { FILING } from '@huiyin/shared/labels/filing';
import { MANDATE } from '@huiyin/shared/labels/mandate';
import { useState } from 'react';
import type { Errors } from '@/parts/form/answers';
import { signaturePapers } from '@/parts/form/signature';
import { fieldErrors, filedIdOf, problemWords, refusalCode } from '@/parts/problem-words';
import { subjectToSend } from '@/parts/subject';
import { toFile } from '@/parts/to-file';
import { keepsPhotos, pagesOf, sentPapers } from '@/parts/tray';
import { api, Unreached } from '@/platform/api';
import { askConsent } from '@/platform/consent';
import { isHelping } from '@/platform/helping';
import { replaceWith } from '@/platform/nav';
import { checkBut, type Offer, usedIds } from '../rules/given';
import { promisedPapers } from '../rules/papers';
import { type Guide, papersToPhotograph } from '../rules/steps';
import type { ApplyDraft } from './use-apply-draft';

export interface SendProblem {
  title: string;
  next?: string;
  /** The matter that the same form filed before, when only its reply was lost. */
  filedId?: string | undefined;
}

/**
 * Sends the form once, however often it is tapped: the request key was made when the draft began. Without a signal it stays on the phone
 * and goes by itself. What changed meanwhile is fetched.
 */
export const useSubmit = (
  item: Guide,
  draft: ApplyDraft,
  { scope, offers, onItemChanged }: { scope: string; offers: readonly Offer[]; onItemChanged: () => unknown },
) => {
  const [problem, setProblem] = useState<SendProblem | null>(null);
  const [errors, setErrors] = useState<Errors>({});
  const { subject, answers, tray, away, apart, given = {}, later = [] } = draft.content;

  const body = (send: Record<string, unknown>, whose: NonNullable<typeof subject>) => {
    const materials = papersToPhotograph(item.materials, answers);
    const promised = promisedPapers(materials, tray, later, Date.now());
    const used = usedIds(offers, given);
    return {
      itemId: item.id,
      itemVersion: item.version,
      ...(away && item.mayAvoidVillage ? { awayFromVillage: true as const } : {}),
      subject: subjectToSend(whose),
      answers: send,
      ...(promised.length > 0 ? { later: promised } : {}),
      ...(used.length > 0 ? { given: used } : {}),
      ...(apart ? { apart } : {}),
    };
  };

  /** Kept on the phone until there is a signal; the page then shows that it waits. */
  const keep = (whole: ReturnType<typeof body>, signed: { slot: string; files: string[] }[]) => {
    // Of somebody else nothing waits on this phone: the form stays open until there is a signal.
    if (isHelping(scope)) return setProblem({ title: MANDATE.noSignal, next: MANDATE.noSignalNext });
    const papers = [
      ...pagesOf(tray),
      ...signed.map(({ slot, files }) => ({ slot, pages: files.map((id) => ({ id })) })),
    ];
    toFile.take(draft.requestKey);
    const row = { requestKey: draft.requestKey, label: item.plainName, recordedAt: Date.now() };
    if (!toFile.put({ ...row, scope, body: whole, papers })) setProblem({ title: FILING.fullOutbox });
  };

  const file = async (asked: Promise<void>) => {
    setProblem(null);
    const checked = checkBut(item.fields, answers, offers, given);
    setErrors(checked.errors);
    if (Object.keys(checked.errors).length > 0 || !subject) return;
    await asked;
    const whole = body(checked.send, subject);
    const signed = signaturePapers(item.fields, checked.send);
    if (keepsPhotos(tray)) {
      keep(whole, signed);
      return isHelping(scope) ? undefined : toFile.send();
    }
    try {
      const papers = [...sentPapers(tray), ...signed];
      const matter = await api(submitService, { body: { ...whole, papers }, requestKey: draft.requestKey });
      draft.done();
      replaceWith('receipt', { id: matter.id });
    } catch (error) {
      if (error instanceof Unreached) return keep(whole, signed);
      setErrors({ ...fieldErrors(error, 'answers.'), ...fieldErrors(error, 'subject.new.') });
      setProblem({ ...problemWords(error), filedId: filedIdOf(error) });
      if (['item-changed', 'given-gone'].includes(refusalCode(error) ?? '')) onItemChanged();
    }
  };
  // WeChat only lets us ask for messages straight inside the tap, before anything is awaited.
  const send = () => file(askConsent(['needPapers', 'result', 'progress']));
  return { send, problem, errors, setErrors };
};
