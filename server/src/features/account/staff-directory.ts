import { dateOf, dayOf } from '@huiyin/shared/domain/calendar/calendar';
import type { Role } from '@huiyin/shared/domain/people/roles';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { Bug } from '../../platform/errors/errors.js';
import { Centres } from '../register/centres.js';
import { Places } from '../register/places.js';
import { Absences } from './absences.js';
import type { PostRow, StaffRow } from './entities.js';
import { type PostFilter, StaffRepository } from './staff.repository.js';
import { StaffLoads } from './staff-loads.js';

/** A colleague, as other features and residents may know them. */
export type Staff = Readonly<Pick<StaffRow, 'id' | 'name' | 'phone' | 'photoId' | 'active'>>;
export type StaffPost = Readonly<PostRow>;

const known = ({ id, name, phone, photoId, active }: StaffRow): Staff => ({
  id,
  name,
  phone,
  photoId,
  active,
});

/**
 * Who does what where today: only active staff in posts that they hold now and who are not on leave; who is on duty today first, then the
 * longest-held post.
 */
@Injectable()
export class StaffDirectory {
  constructor(
    private readonly repository: StaffRepository,
    private readonly centres: Centres,
    private readonly places: Places,
    private readonly clock: Clock,
    private readonly absences: Absences,
    private readonly loads: StaffLoads,
  ) {}

  /** Also those who have left: a name on an old matter stays. */
  async find(id: string, tx?: Tx): Promise<Staff | undefined> {
    const row = await this.repository.find(id, tx);
    return row ? known(row) : undefined;
  }

  /** Throws `Bug`: for ids out of our own rows. */
  async get(id: string, tx?: Tx): Promise<Staff> {
    const staff = await this.find(id, tx);
    if (!staff) throw new Bug('no such staff', { id });
    return staff;
  }

  /** By id; ids that don't exist are left out. */
  async list(ids: readonly string[], tx?: Tx): Promise<Map<string, Staff>> {
    const rows = await this.repository.findMany([...new Set(ids)], tx);
    return new Map(rows.map((row) => [row.id, known(row)]));
  }

  postsOf(staffId: string, tx?: Tx): Promise<StaffPost[]> {
    return this.repository.findPostsOf(staffId, this.clock.now(), tx);
  }

  /** With a post of that role at exactly this place. */
  byPost(role: Role, placeId: string, tx?: Tx): Promise<Staff[]> {
    return this.holding([{ role, placeId }], tx);
  }

  /** With a post of any of these kinds, each once. */
  anyOf(filters: readonly PostFilter[], tx?: Tx): Promise<Staff[]> {
    return this.holding(filters, tx);
  }

  async gridWorker(gridId: string, tx?: Tx): Promise<Staff | undefined> {
    return this.freest(await this.byPost('grid', gridId, tx), tx);
  }

  staffOfWindow(windowId: string, tx?: Tx): Promise<Staff[]> {
    return this.holding([{ windowId }], tx);
  }

  /** With a post of that role at this centre. */
  ofCentre(role: Role, centreId: string, tx?: Tx): Promise<Staff[]> {
    return this.holding([{ role, centreId }], tx);
  }

  /** The supervisor of a centre, else of the place that it serves. */
  async leadOf(centreId: string, tx?: Tx): Promise<Staff | undefined> {
    const own = await this.freest(await this.ofCentre('supervisor', centreId, tx), tx);
    return own ?? (await this.byPost('supervisor', this.centres.get(centreId).placeId, tx))[0];
  }

  /** The people of a centre today: those on duty, where somebody wrote a roster; else all of that role. */
  async ofRoster(role: Role, centreId: string, tx?: Tx): Promise<Staff[]> {
    const all = await this.ofCentre(role, centreId, tx);
    const duty = this.absences.onDuty(centreId, dateOf(dayOf(this.clock.now())));
    const onDuty = all.filter(({ id }) => duty.includes(id));
    return onDuty.length > 0 ? onDuty : all;
  }

  /** Of several who may do it: on duty before off duty, then whoever has the least open. */
  async freest(staff: readonly Staff[], tx?: Tx): Promise<Staff | undefined> {
    if (staff.length < 2) return staff[0];
    const onDuty = staff.filter(({ id }) => this.absences.isOnDuty(id));
    const among = onDuty.length > 0 ? onDuty : staff;
    const loads = await this.loads.of(
      among.map(({ id }) => id),
      tx,
    );
    return [...among].sort((a, b) => (loads.get(a.id) ?? 0) - (loads.get(b.id) ?? 0))[0];
  }

  /** Who leads the centre one step up; undefined at the town's own. */
  async above(centreId: string, tx?: Tx): Promise<Staff | undefined> {
    const up = this.centres.above(centreId);
    return up === null ? undefined : this.leadOf(up, tx);
  }

  /** Whoever has a post at this centre, at the place that it serves, or (at a village's) in one of its grids. */
  async around(centreId: string, tx?: Tx): Promise<Staff[]> {
    const { placeId, placePath, level } = this.centres.get(centreId);
    const places = level === 'village' ? this.places.list().filter((p) => p.path.startsWith(placePath)) : [];
    return this.holding([{ placeIds: [placeId, ...places.map((p) => p.id)] }], tx);
  }

  private async holding(filters: readonly PostFilter[], tx?: Tx): Promise<Staff[]> {
    const posts = await this.repository.findPostsBy(filters, this.clock.now(), tx);
    const ids = [...new Set(posts.map(({ staffId }) => staffId))];
    const staff = await this.list(ids, tx);
    const here = ids.filter((id) => staff.get(id)?.active === true && !this.absences.isAway(id));
    const [first, then] = [here.filter((id) => this.absences.isOnDuty(id)), here];
    return [...new Set([...first, ...then])].map((id) => staff.get(id) as Staff);
  }
}
