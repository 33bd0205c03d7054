import { dropDraft, getDraft, putDraft } from '@huiyin/shared/contracts/draft';
import type { Reply } from '@huiyin/shared/contracts/route';
import { useCallback, useEffect, useRef, useState } from 'react';
import { refusalCode } from '@/parts/problem-words';
import { api } from '@/platform/api';
import { deviceName } from '@/platform/device';
import { online } from '@/platform/network';
import { useSignal } from '@/platform/signal';
import { changedParts, markOf, type Parts, partsOf, withPart } from '../rules/draft-parts';
import type { ApplyDraft } from './use-apply-draft';

type Shared = Reply<typeof putDraft>;

/** So long after the last change it goes to the server. */
const PAUSE_MS = 1500;

const marksOf = (parts: Parts): Record<string, string> =>
  Object.fromEntries(Object.entries(parts).map(([key, value]) => [key, markOf(value)]));

/** What another phone of this account made of the form: told once, until it was read. */
export interface Elsewhere {
  /** It was handed in there. */
  filedId: string | null;
  /** Parts that another phone changed later than this one. */
  newer: readonly string[];
  /** It was begun there, and goes on here. */
  goneOn: boolean;
  /** The server has what stands here. */
  safe: boolean;
  /** The other phones were asked, or can't be. */
  checked: boolean;
}

const ALONE: Elsewhere = { filedId: null, newer: [], goneOn: false, safe: false, checked: false };

/**
 * Keeps the form the same on each phone of the account, as far as there is a signal: part by part the last edit stands. `shared` is false
 * for whoever is helped under a mandate: nothing of them goes anywhere before it is handed in.
 */
export const useSharedDraft = (itemId: string, draft: ApplyDraft, shared: boolean) => {
  const [elsewhere, setElsewhere] = useState(ALONE);
  const { now, change, adopt, begin, found, content } = draft;
  /** When each part was last changed on this phone. */
  const touched = useRef<Record<string, number>>({});
  const marks = useRef(marksOf(partsOf(content, {})));
  const busy = useRef<Promise<void> | null>(null);
  const pristine = useRef(!found);

  const take = useCallback(
    (reply: Shared, sent: Parts) => {
      if (reply.filed) return setElsewhere((before) => ({ ...before, filedId: reply.filed?.id ?? null }));
      if (reply.requestKey !== now().requestKey) adopt(reply.requestKey);
      const here = partsOf(now().content, {});
      const theirs = reply.parts.filter(({ key, value }) => {
        const untouched = !(key in here) || markOf(here[key]) === markOf(sent[key]);
        return markOf(value) !== markOf(here[key]) && untouched;
      });
      const agreed = Object.fromEntries(reply.parts.map(({ key, value }) => [key, markOf(value)]));
      change((before) => ({
        ...theirs.reduce((form, { key, value }) => withPart(form, key, value), before),
        agreed,
      }));
      marks.current = marksOf(partsOf(now().content, {}));
      setElsewhere((before) => ({
        ...before,
        safe: true,
        ...(theirs.length === 0
          ? {}
          : pristine.current
            ? { goneOn: true }
            : { newer: [...new Set([...before.newer, ...theirs.map(({ key }) => key)])] }),
      }));
      pristine.current = false;
    },
    [now, adopt, change],
  );

  const exchange = useCallback(async () => {
    const { content: form, requestKey, startedAt, changedAt } = now();
    const agreed = form.agreed ?? {};
    const parts = partsOf(form, agreed);
    if (pristine.current) return take(await api(getDraft, { params: { itemId } }), parts);
    const keys = changedParts(parts, agreed);
    if (keys.length === 0 && form.agreed !== undefined && Object.keys(touched.current).length > 0) return;
    const sent = keys.map((key) => ({ key, at: touched.current[key] ?? changedAt, value: parts[key] }));
    const body = { requestKey, title: form.title, beganAt: startedAt, device: deviceName(), parts: sent };
    take(await api(putDraft, { params: { itemId }, body }), parts);
  }, [itemId, now, take]);

  const sync = useCallback(async () => {
    busy.current ??= exchange()
      .catch((error: unknown) => {
        // None there yet: this phone's is the first. Anything else waits for a better signal.
        if (refusalCode(error) === 'not-found') pristine.current = false;
        setElsewhere((before) => ({ ...before, safe: false }));
      })
      .finally(() => {
        busy.current = null;
        setElsewhere((before) => ({ ...before, checked: true }));
      });
    await busy.current;
  }, [exchange]);

  const isOnline = useSignal(online);
  useEffect(() => {
    if (shared && isOnline) void sync();
  }, [shared, isOnline, sync]);

  useEffect(() => {
    const next = marksOf(partsOf(content, content.agreed ?? {}));
    const edited = Object.keys(next).filter((key) => next[key] !== marks.current[key]);
    marks.current = next;
    for (const key of edited) touched.current[key] = Date.now();
    if (edited.length > 0) pristine.current = false;
    const pending = changedParts(partsOf(content, content.agreed ?? {}), content.agreed ?? {});
    if (!shared || pristine.current || pending.length === 0) return;
    const timer = setTimeout(() => void sync(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [content, shared, sync]);

  return {
    elsewhere,
    /** Whether the form may be shown: what another phone wrote comes first. */
    ready: !shared || found || elsewhere.checked,
    /** The sentence was read. */
    seen: () => setElsewhere((before) => ({ ...before, newer: [], goneOn: false })),
    /** From the beginning, here and on the other phones. */
    drop: async () => {
      if (shared) await api(dropDraft, { params: { itemId } }).catch(() => undefined);
      touched.current = {};
      begin();
      marks.current = marksOf(partsOf(now().content, {}));
      setElsewhere({ ...ALONE, checked: true });
    },
  };
};

export type SharedDraft = ReturnType<typeof useSharedDraft>;
