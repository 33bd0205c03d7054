import { dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { showNumber } from '@huiyin/shared/domain/matter/number';
import type { Party } from '@huiyin/shared/domain/matter/party';
import { rosterOf } from '@huiyin/shared/labels/matter';
import type { MessageWords } from '@huiyin/shared/labels/messages';
import { owedLineForResident, owedLineForStaff } from '@huiyin/shared/labels/owed';
import { stateLabel } from '@huiyin/shared/labels/states';
import { sayDay, sayDeadline } from '@huiyin/shared/labels/units';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { StaffDirectory } from '../../account/staff-directory.js';
import { Calendars } from '../../register/calendars.js';
import { Centres } from '../../register/centres.js';
import type { MatterView } from '../kinds/kind.js';
import type { Line } from '../store/line.js';

const DAY = 86_400_000;

/** Members of staff by id, as far as some matters name them. */
export type Names = ReadonlyMap<string, { readonly id: string; readonly name: string }>;

/** Puts the facts of a matter into words: who answers, by when, the first line of every screen. */
@Injectable()
export class Wording {
  constructor(
    private readonly clock: Clock,
    private readonly calendars: Calendars,
    private readonly centres: Centres,
    private readonly staff: StaffDirectory,
  ) {}

  /** What messages are filled with. */
  async of(m: Line): Promise<MessageWords> {
    return {
      title: m.title,
      number: showNumber(m.number),
      who: await this.who(m),
      by: this.by(m.owedPromise),
    };
  }

  /** Who of staff is named on these: whoever holds them and whoever owes their answers. One look-up for all. */
  async names(matters: readonly Line[]): Promise<Names> {
    const ids = matters.flatMap((m) => [m.holderId, m.owedKind === 'staff' ? m.owedId : null]);
    return this.staff.list(ids.filter((id) => id !== null));
  }

  /** A desk, a person, or the people of a centre, by name. */
  async party({ kind, id }: Party): Promise<string> {
    if (kind === 'staff') return (await this.staff.find(id))?.name ?? '';
    return kind === 'roster' ? rosterOf(this.centres.get(id).name) : this.centres.windowLabel(id);
  }

  async who(m: Line): Promise<string> {
    return this.whoOf(m, await this.names([m]));
  }

  /** Who answers, as people call them: the window with its person, a person, the roster of a centre. */
  private whoOf(m: Line, names: Names): string {
    const held = m.holderId === null ? undefined : names.get(m.holderId);
    if (m.owedKind === 'staff' && m.owedId !== null) return names.get(m.owedId)?.name ?? '';
    if (m.owedKind === 'roster' && m.owedId !== null) return rosterOf(this.centres.get(m.owedId).name);
    const window =
      m.windowId === null ? this.centres.get(m.centreId).name : this.centres.windowLabel(m.windowId);
    return held ? `${window}${held.name}` : window;
  }

  /** A moment as people say it; '' for none. */
  by(at: number | null): string {
    return at === null ? '' : sayDeadline(this.calendars.current(), at, this.clock.now());
  }

  /** A moment as it was said then. */
  dayAt(at: number, then: number): string {
    return sayDay(this.calendars.current(), dayOf(at), dayOf(then));
  }

  /** The owed answer for this side; null when nothing is owed. */
  owed(m: Line, forStaff: boolean, names: Names): MatterView['owed'] {
    if (m.owedKind === null || m.owedId === null || m.owedPromise === null) return null;
    const now = this.clock.now();
    const turn = m.owedTurn ?? 'us';
    const late = turn === 'us' && m.owedPromise < now;
    const who = this.whoOf(m, names);
    const words = {
      turn,
      who,
      late,
      by: this.by(m.owedPromise),
      state: m.state,
      kind: m.kind,
      provisional: m.owedProvisional ?? false,
    };
    return {
      line: forStaff ? owedLineForStaff(words) : owedLineForResident(words),
      party: { kind: m.owedKind, id: m.owedId, label: who, phone: this.phone(m) },
      turn,
      promise: m.owedPromise,
      limit: m.owedLimit ?? m.owedPromise,
      late,
      dueSoon: turn === 'us' && !late && m.owedPromise - now < DAY,
      provisional: words.provisional,
    };
  }

  stateLabel(m: Line, atTheDesk: boolean): string {
    return stateLabel(m.kind, m.state, m.ending, atTheDesk);
  }

  private phone(m: Line): string | null {
    const window = m.windowId === null ? null : this.centres.window(m.windowId);
    return window?.phone ?? this.centres.get(m.centreId).phone;
  }
}
