import type { Call } from '@huiyin/shared/contracts/route';
import { submitService } from '@huiyin/shared/contracts/service';
import { FILING } from '@huiyin/shared/labels/filing';
import { api, uploadFile } from '@/platform/api';
import { dropDraft } from '@/platform/drafts';
import { forgetKept, openKept } from '@/platform/kept-photos';
import { online } from '@/platform/network';
import { createOutbox, Hopeless, type OutboxRow } from '@/platform/outbox';
import { resident } from '@/platform/session';
import { createSignal } from '@/platform/signal';
import { filedIdOf, problemWords } from './problem-words';
import type { Page } from './tray';

type Body = Omit<Call<typeof submitService>['body'], 'papers'>;

/** A form that was handed in and may not have arrived: it goes by itself, once. */
export interface ToFile extends OutboxRow {
  /** The form's scope on this phone, and its item: the draft goes when the form has arrived. */
  scope: string;
  body: Body;
  papers: { slot: string; pages: Page[] }[];
}

/** What arrived while nobody watched: said once, on the first page. */
export interface Arrived {
  id: string;
  requestKey: string;
  label: string;
}

export const arrived = createSignal<readonly Arrived[]>([]);

/** Photos first, each kept as arrived at once: a kill in between sends none twice. */
const sendPhotos = async (row: ToFile, save: (part: Partial<ToFile>) => void): Promise<ToFile['papers']> => {
  let papers = row.papers;
  for (const { slot, pages } of row.papers) {
    for (const [at, page] of pages.entries()) {
      if (page.id || !page.kept) continue;
      const path = await openKept(page.kept);
      if (path === null) throw new Hopeless(FILING.photoLost);
      const { id } = await uploadFile(path);
      papers = papers.map((paper) =>
        paper.slot === slot
          ? { ...paper, pages: paper.pages.map((one, i) => (i === at ? { ...one, id } : one)) }
          : paper,
      );
      save({ papers });
    }
  }
  return papers;
};

/** The matter's id; one that an earlier try filed counts, whatever was changed since. */
const file = async (row: ToFile, papers: ToFile['papers']): Promise<string> => {
  try {
    const sent = papers.map(({ slot, pages }) => ({ slot, files: pages.flatMap(({ id }) => id ?? []) }));
    const body = { ...row.body, papers: sent };
    return (await api(submitService, { body, requestKey: row.requestKey })).id;
  } catch (error) {
    const filed = filedIdOf(error);
    if (filed) return filed;
    throw error;
  }
};

const deliver = async (row: ToFile, save: (part: Partial<ToFile>) => void): Promise<void> => {
  const id = await file(row, await sendPhotos(row, save));
  dropDraft(row.scope, `apply:${row.body.itemId}`);
  arrived.set([...arrived.get(), { id, requestKey: row.requestKey, label: row.label }]);
  for (const { pages } of row.papers) for (const { kept } of pages) if (kept) void forgetKept(kept);
};

/** What somebody of this phone has handed in without a signal. */
export const toFile = createOutbox<ToFile>('to-file', deliver, (error) => problemWords(error).title);

/** It was said. */
export const sayArrived = (id: string): void => arrived.set(arrived.get().filter((one) => one.id !== id));

/** Opens the outbox of whoever signs in, and sends as soon as there is a signal. Once, when the app starts. */
export const watchToFile = (): void => {
  const go = () => {
    const scope = resident.get()?.me.id;
    // Whoever signs out leaves nothing of theirs in sight.
    toFile.open(scope ?? '');
    if (scope !== undefined && online.get()) void toFile.send();
  };
  resident.subscribe(go);
  online.subscribe(go);
  go();
};
