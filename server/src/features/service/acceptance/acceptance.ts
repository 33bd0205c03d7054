import type { Field } from '@huiyin/shared/catalogue/fields';
import type { Item } from '@huiyin/shared/catalogue/item';
import { closingOf, dayFrom, due } from '@huiyin/shared/domain/calendar/calendar';
import type { Effect, Facts } from '@huiyin/shared/domain/matter/workflow';
import {
  sayFetch,
  sayFollow,
  sayFollowBy,
  sayFollowLate,
  sayFollowMissed,
  sayFollowMoved,
} from '@huiyin/shared/labels/acceptance';
import { paperProblemLine } from '@huiyin/shared/labels/papers';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { Attachments } from '../../attachment/attachments.js';
import type { Viewer } from '../../matter/access/access.js';
import type { Acting, MatterView } from '../../matter/kinds/kind.js';
import type { Matter } from '../../matter/store/entities.js';
import { Wording } from '../../matter/views/wording.js';
import { Calendars } from '../../register/calendars.js';
import { Centres } from '../../register/centres.js';
import { FiledUnder } from '../filed-under.js';
import { ServiceRepository } from '../repository.js';
import type { ServiceFollow } from './entities.js';
import { FollowUps } from './follow-ups.js';
import { nameOf, OneList, problemsOf } from './one-list.js';
import { AcceptanceRepository } from './repository.js';

const BEFORE_ANSWER = ['submitted', 'waiting', 'mending', 'handling', 'publicity', 'rechecking', 'deciding'];

/** How a request is taken in: the one list of what is missing, papers that follow, and silence that counts as acceptance. */
@Injectable()
export class Acceptance {
  constructor(
    private readonly list: OneList,
    private readonly follows: FollowUps,
    private readonly acceptance: AcceptanceRepository,
    private readonly requests: ServiceRepository,
    private readonly filedUnder: FiledUnder,
    private readonly attachments: Attachments,
    private readonly wording: Wording,
    private readonly calendars: Calendars,
    private readonly centres: Centres,
  ) {}

  /** Answers for the guards of acceptance; the look-ups only where they can matter. */
  async facts(matter: Matter, { principal }: Viewer, item: Item | undefined, tx?: Tx): Promise<Facts> {
    if (!BEFORE_ANSWER.includes(matter.state)) return {};
    const taking = matter.state === 'submitted';
    const listed = matter.seq > 1 && principal.kind === 'staff' && (taking || matter.state === 'handling');
    const [list, open, options] = await Promise.all([
      listed ? this.list.state(matter.id, tx) : null,
      matter.seq === 1 ? [] : this.follows.open(matter.id, tx),
      taking && item && principal.kind === 'staff' ? this.options(matter, item, tx) : [],
    ]);
    return {
      'something-new': list === null || this.list.mayAsk(list),
      // Once it is taken in, whatever was not asked for before could have been.
      'list-told': matter.state === 'handling' || (list !== null && list.first !== null),
      'follow-open': open.length > 0,
      'may-follow': options.length > 0,
    };
  }

  /** Which papers may follow is the item's to say. */
  async fieldsOf(matter: Matter, asks: string, fields: readonly Field[]): Promise<readonly Field[]> {
    if (asks !== 'accept-later') return fields;
    const item = await this.filedUnder.of(matter);
    if (!item) return fields;
    const options = (await this.options(matter, item)).map(({ slot, name }) => ({
      value: slot,
      label: name,
    }));
    return fields.map((f) => (f.key === 'papers' ? { ...f, options } : f));
  }

  /** Undefined: nothing of its own to say. */
  async say({ matter, action, fields, now }: Acting): Promise<string | undefined> {
    if (action === 'return' || action === 'return-again') return this.sayProblems(matter.id, fields);
    const open = async () => this.follows.open(matter.id);
    switch (action) {
      case 'accept':
        return this.sayOpen(matter.id, await open());
      case 'accept-later': {
        const names = await this.follows.names(matter.id, fields.papers as string[]);
        return sayFollow(names, this.day(matter, fields.by));
      }
      case 'follow-again': {
        const slots = (await open()).map((f) => f.slot);
        return sayFollowMoved(await this.follows.names(matter.id, slots), this.day(matter, fields.by));
      }
      case 'follow-waive':
        return String(fields.reasons ?? '');
      case 'follow-remind':
        return this.sayOpen(matter.id, await open());
      case 'follow-overdue': {
        const late = (await open()).filter((f) => f.by <= now);
        const names = await this.follows.names(
          matter.id,
          late.map((f) => f.slot),
        );
        return sayFollowMissed(names, this.wording.by(late[0]?.by ?? now));
      }
      default:
        return undefined;
    }
  }

  /** False: not one of its effects. */
  async apply(tx: Tx, effect: Effect, acting: Acting): Promise<boolean> {
    switch (effect) {
      case 'problems':
        await this.list.ask(tx, acting, false);
        return true;
      case 'our-fault':
        await this.list.ask(tx, acting, true);
        return true;
      case 'follow':
        await this.promised(tx, acting);
        return true;
      case 'move-follow':
        await this.follows.move(tx, acting);
        return true;
      case 'settle-follow':
        await this.follows.settle(tx, acting);
        return true;
      case 'chase':
        await this.follows.chase(tx, acting);
        return true;
      default:
        return false;
    }
  }

  /** It lies with us from now on: silence counts from here (行政许可法32). */
  async received(tx: Tx, matter: Matter, now: number): Promise<void> {
    const { receivedAt, deemAt } = this.since(matter.centreId, await this.filedUnder.of(matter, tx), now);
    await this.acceptance.received(tx, matter.id, receivedAt, deemAt);
  }

  /** The same for what is filed now. */
  since(centreId: string, item: Item | undefined, now: number) {
    const limit = item?.deemed;
    const hours = this.centres.hours(centreId);
    return { receivedAt: now, deemAt: limit ? due(this.calendars.current(), hours, now, limit).at : null };
  }

  /** What counts as accepted counts from the day it came; so does what we asked for too late. */
  async sinceOf({ action, matter }: Pick<Acting, 'action' | 'matter'>, tx: Tx): Promise<number | undefined> {
    if (action !== 'deem-accepted' && action !== 'return-again') return undefined;
    return (await this.requests.request(matter.id, tx))?.receivedAt ?? undefined;
  }

  /** For the desk alone. */
  async view(matter: Matter, { principal }: Viewer): Promise<MatterView['acceptance']> {
    if (principal.kind !== 'staff') return null;
    const list = await this.list.state(matter.id);
    return {
      firstListAt: list.first?.at ?? null,
      mayAskOnly: this.list.mayAskOnly(list),
      returns: list.returns,
      ourFault: list.ourFault,
    };
  }

  /** What is still to come, by paper. */
  async later(
    matterId: string,
    now: number,
  ): Promise<ReadonlyMap<string, MatterView['papers'][number]['later']>> {
    const open = await this.follows.open(matterId);
    return new Map(
      open.map((f) => {
        const [by, overdue] = [this.wording.by(f.by), f.by <= now];
        return [f.slot, { by: f.by, say: overdue ? sayFollowLate(by) : sayFollowBy(by), overdue }];
      }),
    );
  }

  /** A date of a form as people say it. */
  private day({ centreId }: Matter, date: unknown): string {
    return this.wording.by(closingOf(this.centres.hours(centreId), dayFrom(String(date))));
  }

  private async promised(tx: Tx, { matter, fields, now }: Acting): Promise<void> {
    const item = await this.filedUnder.of(matter, tx);
    if (!item) return;
    const by = String(fields.by);
    const wanted = (fields.papers as string[]).map((slot) => ({ slot, by }));
    await this.follows.promise(tx, matter, item, wanted, now, 'fields.by');
  }

  private async options(matter: Matter, item: Item, tx?: Tx) {
    const files = await this.attachments.ofMatter(matter.id, tx);
    return this.follows.mayFollow(item, new Set(files.map((f) => f.slot)));
  }

  private async sayOpen(matterId: string, open: readonly ServiceFollow[]): Promise<string | undefined> {
    const [first] = open;
    if (!first) return undefined;
    const names = await this.follows.names(
      matterId,
      open.map((f) => f.slot),
    );
    return sayFollow(names, this.wording.by(first.by));
  }

  private async sayProblems(matterId: string, fields: Acting['fields']): Promise<string> {
    const item = await this.filedUnder.of({ id: matterId });
    const lines = problemsOf(fields).map((p) => {
      const material = item?.materials.find((m) => m.slot === p.slot);
      const fetch = sayFetch(p.fetch ?? null, p.fetchName ?? null);
      const name = item ? nameOf(item, p.slot) : p.slot;
      const usual = p.problem === 'missing' ? material?.whereToGet : undefined;
      return paperProblemLine({ ...p, name, usual, fetch });
    });
    const { note } = fields;
    return `${lines.join('')}${typeof note === 'string' && note !== '' ? `${note}。` : ''}`;
  }
}
