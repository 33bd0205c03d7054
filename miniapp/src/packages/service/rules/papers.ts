import { dateOf, dayOf } from '@huiyin/shared/domain/calendar/days';
import { paperMissing } from '@huiyin/shared/labels/service';
import type { Tray } from '@/parts/tray';
import type { Material } from './steps';

/** The last day (`YYYY-MM-DD`, at +08:00) on which a paper may follow that is promised now. */
export const latestDay = (days: number, now: number): string => dateOf(dayOf(now) + days);

/** Minor papers without a photo that were promised for later, as a request names them. */
export const promisedPapers = (
  materials: readonly Material[],
  tray: Tray,
  later: readonly string[],
  now: number,
): { slot: string; by: string }[] =>
  materials.flatMap((m) =>
    m.later && later.includes(m.slot) && !tray[m.slot]?.length
      ? [{ slot: m.slot, by: latestDay(m.later.days, now) }]
      : [],
  );

/** A sentence for each paper that must be photographed, isn't, and wasn't promised for later; by its slot. */
export const missingPhotos = (
  materials: readonly Material[],
  tray: Tray,
  later: readonly string[],
  /** Slots that an earlier paper fills. */
  used: readonly string[] = [],
): Record<string, string> =>
  Object.fromEntries(
    materials
      .filter((m) => m.kind === 'photo' && m.required && !tray[m.slot]?.length && !used.includes(m.slot))
      .filter((m) => !(m.later && later.includes(m.slot)))
      .map((m) => [m.slot, paperMissing(m.plainName)]),
  );
