import type { Hours } from '@huiyin/shared/domain/calendar/calendar';
import type { Desk } from '@huiyin/shared/domain/matter/routing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Bug } from '../../platform/errors/errors.js';
import type { CentreRow, ClosedDayRow, WindowRow } from './entities.js';
import { Places } from './places.js';
import { RegisterRepository } from './repository.js';

/** A centre with its hours, ready for the calendar's functions, and the path of the place that it serves. */
export type Centre = Readonly<CentreRow> & { readonly hours: Hours; readonly placePath: string };
export type Window = Readonly<WindowRow>;

/** Centres and windows, kept in memory like the places. */
@Injectable()
export class Centres implements OnModuleInit {
  private readonly centres = new Map<string, Readonly<CentreRow>>();
  private readonly windows = new Map<string, Window>();
  private closed: readonly ClosedDayRow[] = [];

  constructor(
    private readonly repository: RegisterRepository,
    private readonly places: Places,
    private readonly uow: UnitOfWork,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.reload();
  }

  /** Reads them again, for what another process wrote. */
  async reload(): Promise<void> {
    this.absorb(await this.repository.allCentres(), await this.repository.allWindows());
    this.closed = await this.repository.allClosedDays();
  }

  /** Days on which single centres are shut, soonest first. */
  closedDays(): readonly ClosedDayRow[] {
    return [...this.closed].sort((a, b) => (a.day < b.day ? -1 : 1));
  }

  async shut(tx: Tx, row: ClosedDayRow): Promise<void> {
    await this.repository.putClosedDay(tx, row);
    this.uow.afterCommit(tx, () => {
      this.closed = [...this.without(row.centreId, row.day), row];
    });
  }

  async unshut(tx: Tx, centreId: string, day: string): Promise<void> {
    await this.repository.dropClosedDay(tx, centreId, day);
    this.uow.afterCommit(tx, () => {
      this.closed = this.without(centreId, day);
    });
  }

  private without(centreId: string, day: string): readonly ClosedDayRow[] {
    return this.closed.filter((c) => c.centreId !== centreId || c.day !== day);
  }

  async insert(tx: Tx, centres: readonly CentreRow[], windows: readonly WindowRow[]): Promise<void> {
    await this.repository.insertCentres(tx, centres);
    await this.repository.insertWindows(tx, windows);
    this.uow.afterCommit(tx, () => this.absorb(centres, windows));
  }

  /** New ones come, known ones take what is given. */
  async put(tx: Tx, centres: readonly CentreRow[], windows: readonly WindowRow[]): Promise<void> {
    await this.repository.putCentres(tx, centres);
    await this.repository.putWindows(tx, windows);
    this.uow.afterCommit(tx, () => this.absorb(centres, windows));
  }

  /** Every desk that a matter may be routed to. */
  desks(): Desk[] {
    return [...this.windows.values()].map(({ id, centreId, competence }) => {
      const { level, placeId } = this.row(centreId);
      return { windowId: id, centreId, level, competence, placePath: this.places.get(placeId).path };
    });
  }

  list(): Centre[] {
    return [...this.centres.keys()].map((id) => this.get(id));
  }

  find(id: string): Centre | undefined {
    return this.centres.has(id) ? this.get(id) : undefined;
  }

  /** Throws `Bug`: for ids out of our own rows. */
  get(id: string): Centre {
    const row = this.row(id);
    const hours: Hours = {
      open: row.openHours,
      close: row.closeHours,
      ...(row.days ? { days: row.days } : {}),
      ...this.closedOf(id),
    };
    return { ...row, hours, placePath: this.places.get(row.placeId).path };
  }

  private row(id: string): CentreRow {
    const row = this.centres.get(id);
    if (!row) throw new Bug('no such centre', { id });
    return row;
  }

  findWindow(id: string): Window | undefined {
    return this.windows.get(id);
  }

  /** When somebody is there, for the calendar's functions. */
  hours(id: string): Hours {
    return this.get(id).hours;
  }

  /** The centre one step up: a station's town centre; null for the town's own. */
  above(id: string): string | null {
    const { level, placeId } = this.row(id);
    return level === 'town' ? null : (this.centreFor(this.places.get(placeId).path, 'town')?.id ?? null);
  }

  centreOfWindow(windowId: string): string {
    return this.window(windowId).centreId;
  }

  /** Throws `Bug`: for ids out of our own rows. */
  window(id: string): Window {
    const row = this.windows.get(id);
    if (!row) throw new Bug('no such window', { id });
    return row;
  }

  windowsOf(centreId: string): Window[] {
    return [...this.windows.values()].filter((window) => window.centreId === centreId);
  }

  /** 云台镇 社会救助窗口 */
  windowLabel(id: string): string {
    const { centreId, name } = this.window(id);
    return `${this.places.get(this.row(centreId).placeId).name} ${name}`;
  }

  /** The centre of that level that serves a place; undefined where there is none. */
  centreFor(placePath: string, level: 'town' | 'village'): Centre | undefined {
    const rows = [...this.centres.values()];
    const serving = rows.find(
      (c) => c.level === level && placePath.startsWith(this.places.get(c.placeId).path),
    );
    return serving && this.get(serving.id);
  }

  /** The station that serves a place, else the town's centre; undefined where there is neither. */
  nearest(placePath: string): Centre | undefined {
    return this.centreFor(placePath, 'village') ?? this.centreFor(placePath, 'town');
  }

  private closedOf(id: string): Pick<Hours, 'closed'> {
    const closed = this.closed.filter((c) => c.centreId === id).map((c) => c.day);
    return closed.length === 0 ? {} : { closed };
  }

  private absorb(centres: readonly CentreRow[], windows: readonly WindowRow[]): void {
    for (const row of centres) this.centres.set(row.id, row);
    for (const row of windows) this.windows.set(row.id, row);
  }
}
