import { Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import { ResidentRow } from './entities.js';
import { Places } from './places.js';

/** A living, verified person with a household, as far as a broadcast needs to know. */
export interface AudienceRow {
  readonly residentId: string;
  readonly householdId: string;
  readonly villageId: string;
  readonly gridId: string;
  readonly placePath: string;
  readonly birth: string | null;
  /** Some account speaks for this person. */
  readonly wechat: boolean;
  readonly hasPhone: boolean;
}

interface Raw {
  residentId: string;
  householdId: string;
  villageId: string;
  gridId: string;
  placePath: string;
  birth: string | null;
  wechat: number | boolean;
  phone: string | null;
}

/** Bulk reading for notices: nothing sealed is opened, names stay out. */
@Injectable()
export class Audience extends BaseRepository {
  constructor(private readonly places: Places) {
    super();
  }

  /** Everybody of these places, by household; places that don't exist bring nobody. */
  async audienceRows(placeIds: readonly string[]): Promise<AudienceRow[]> {
    const paths = placeIds.map((id) => this.places.find(id)?.path).filter((path) => path !== undefined);
    if (paths.length === 0) return [];
    const raw = await this.reader(ResidentRow)
      .createQueryBuilder('r')
      .select('r.id', 'residentId')
      .addSelect('r.householdId', 'householdId')
      .addSelect('r.villageId', 'villageId')
      .addSelect('r.gridId', 'gridId')
      .addSelect('r.placePath', 'placePath')
      .addSelect('r.birth', 'birth')
      .addSelect('r.wechat', 'wechat')
      .addSelect('r.phoneBlind', 'phone')
      .where('r.diedAt IS NULL AND r.verified = :yes AND r.householdId IS NOT NULL', { yes: true })
      .andWhere(withinPaths('r.placePath', paths))
      .orderBy('r.householdId')
      .getRawMany<Raw>();
    return raw.map(({ phone, wechat, ...row }) => ({
      ...row,
      wechat: Boolean(wechat),
      hasPhone: phone !== null,
    }));
  }
}

/** `column` at or under any of the paths, as a range that an index serves: `/a/` ≤ x < `/a0` (`0` follows `/`). */
export const withinPaths = (column: string, paths: readonly string[]): Brackets =>
  new Brackets((where) => {
    for (const [i, path] of paths.entries()) {
      where.orWhere(`(${column} >= :from${i} AND ${column} < :below${i})`, {
        [`from${i}`]: path,
        [`below${i}`]: `${path.slice(0, -1)}0`,
      });
    }
  });
