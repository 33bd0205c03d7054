import { createHash, randomInt } from 'node:crypto';
import type * as contracts from '@huiyin/shared/contracts/pairing';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { Post, StaffPrincipal } from '../../platform/auth/principal.js';
import { Sessions } from '../../platform/auth/sessions.js';
import { TryLimit } from '../../platform/auth/try-limit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound, Refusal } from '../../platform/errors/errors.js';
import { StaffDirectory } from '../account/staff-directory.js';
import { Centres } from '../register/centres.js';
import { Bell } from './bell.js';
import type { DeskPairing } from './entities.js';
import { PairingRepository } from './repository.js';

const MINUTE = 60_000;
/** As long as a QR code may stand on a screen in the hall. */
const CODE_MS = 3 * MINUTE;
/** A shift; the PC's session ends it sooner. */
const SHIFT_MS = 12 * 60 * MINUTE;

const hash = (code: string): string => createHash('sha256').update(code).digest('hex');
const digitsOf = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '');

/** A desk's PC and a phone become one for a shift: by a code that is shown on the one and read by the other. */
@Injectable()
export class Pairings {
  constructor(
    private readonly repository: PairingRepository,
    private readonly sessions: Sessions,
    private readonly tries: TryLimit,
    private readonly centres: Centres,
    private readonly staff: StaffDirectory,
    private readonly bell: Bell,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** A fresh code for this PC; what was paired to it before ends. */
  async open(who: StaffPrincipal): Promise<Reply<typeof contracts.openPairing>> {
    const code = String(randomInt(10_000_000, 100_000_000));
    const now = this.clock.now();
    const desk = deskOf(who.posts);
    const row: DeskPairing = {
      ...{ id: this.ids.next(), staffId: who.staffId, sessionId: who.sessionId, at: now },
      ...{ centreId: desk?.centreId ?? null, windowId: desk?.windowId ?? null, photos: 0 },
      ...{ codeHash: hash(code), codeUntil: now + CODE_MS, until: now + SHIFT_MS },
      ...{ phoneSessionId: null, phoneName: null, endedAt: null },
    };
    await this.uow.run('pairing.open', async (tx) => {
      await this.repository.endOfSession(tx, who.sessionId, now);
      await this.repository.add(tx, row);
    });
    return { id: row.id, code, codeUntil: row.codeUntil };
  }

  /** What came after photo `after`; answers at once when something did, else waits a moment for it. Another session's is absent. */
  async watch(
    who: StaffPrincipal,
    id: string,
    { after, wait }: Input<typeof contracts.watchPairing>['query'],
  ): Promise<Reply<typeof contracts.watchPairing>> {
    const first = await this.look(who, id, after);
    if (wait === 0 || first.photos.length > 0 || first.state === 'ended') return first;
    await this.bell.wait(id, wait);
    return this.look(who, id, after);
  }

  /**
   * The phone joins: only of whoever sits at that desk. Throws 404 `code-wrong` for a code that is wrong, used or over, 403
   * `pairing-other-desk` for somebody of another desk, 429 after too many tries.
   */
  async join(who: StaffPrincipal, typed: string): Promise<Reply<typeof contracts.joinPairing>> {
    const codeHash = hash(digitsOf(typed));
    let found: DeskPairing | null = null;
    const right = await this.tries.attempt(`pairing:${who.staffId}`, async () => {
      found = await this.repository.findByCode(codeHash, this.clock.now());
      return found !== null && (await this.sessions.lives(found.sessionId));
    });
    const pairing = found as DeskPairing | null;
    if (!right || pairing === null) throw new Refusal('code-wrong', { status: 404 });
    if (!sharesDesk(who, pairing)) throw new Refusal('pairing-other-desk', { status: 403 });
    const phone = { phoneSessionId: who.sessionId, phoneName: who.name };
    const mine = await this.uow.run('pairing.join', (tx) =>
      this.repository.join(tx, pairing.id, codeHash, phone),
    );
    if (!mine) throw new Refusal('code-wrong', { status: 404 });
    this.bell.ring(pairing.id);
    const clerk = (await this.staff.get(pairing.staffId)).name;
    return { id: pairing.id, desk: this.nameOf(pairing), clerk, until: pairing.until };
  }

  /** Either side lets go. */
  async end(who: StaffPrincipal, id: string): Promise<void> {
    const pairing = await this.repository.find(id);
    if (!pairing || ![pairing.sessionId, pairing.phoneSessionId].includes(who.sessionId)) throw notFound();
    await this.uow.run('pairing.end', (tx) => this.repository.end(tx, id, this.clock.now()));
    this.bell.ring(id);
  }

  /** The pairing that this phone may send to. Throws 404 for another phone's, 410 when it is over. */
  async forPhone(who: StaffPrincipal, id: string): Promise<DeskPairing> {
    const pairing = await this.repository.find(id);
    if (!pairing || pairing.phoneSessionId !== who.sessionId) throw notFound();
    if (!(await this.lives(pairing)) || !sharesDesk(who, pairing))
      throw new Refusal('pairing-ended', { status: 410 });
    return pairing;
  }

  private async look(who: StaffPrincipal, id: string, after: number) {
    const pairing = await this.repository.find(id);
    if (pairing?.sessionId !== who.sessionId) throw notFound();
    const photos = await this.repository.photosAfter(id, after);
    const state = !(await this.lives(pairing)) ? 'ended' : pairing.phoneSessionId ? 'paired' : 'waiting';
    return {
      state: state as 'ended' | 'paired' | 'waiting',
      phone: pairing.phoneName,
      photos: photos.map(({ seq, at, pairingId: _, ...file }) => ({ seq, at, file })),
    };
  }

  /** Both people still signed in, nobody let go, the shift not over; before a phone has joined, the code still good. */
  private async lives({ endedAt, until, codeUntil, sessionId, phoneSessionId }: DeskPairing) {
    const now = this.clock.now();
    if (endedAt !== null || until <= now) return false;
    if (phoneSessionId === null) return codeUntil > now;
    return (await this.sessions.lives(sessionId)) && (await this.sessions.lives(phoneSessionId));
  }

  private nameOf({ windowId, centreId }: DeskPairing): string {
    if (windowId !== null) return this.centres.windowLabel(windowId);
    return centreId === null ? '' : this.centres.get(centreId).name;
  }
}

/** The desk that somebody sits at: the first post with a window, else with a centre. */
const deskOf = (posts: readonly Post[]): Post | undefined =>
  posts.find((p) => p.windowId !== null) ?? posts.find((p) => p.centreId !== null);

/** Is this the clerk, or a colleague of the same desk? */
const sharesDesk = (who: StaffPrincipal, { staffId, windowId, centreId }: DeskPairing): boolean =>
  who.staffId === staffId ||
  who.posts.some((p) =>
    windowId !== null ? p.windowId === windowId : centreId !== null && p.centreId === centreId,
  );
