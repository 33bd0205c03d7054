import { Injectable } from '@nestjs/common';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { CertificateDecisionRow } from './entities.js';

export interface Asked {
  readonly certificate: string;
  readonly asker: string;
  readonly asked: number;
  readonly village: number;
}

/** The log of decisions, for figures alone. */
@Injectable()
export class DecisionsRepository extends BaseRepository {
  async add(tx: Tx, row: CertificateDecisionRow): Promise<void> {
    await this.rows(tx, CertificateDecisionRow).insert(row);
  }

  /** Of these places since then, what was asked most first; at most fifty lines. */
  async count(paths: readonly string[], since: number): Promise<Asked[]> {
    if (paths.length === 0) return [];
    const rows = await this.reader(CertificateDecisionRow)
      .createQueryBuilder('d')
      .select('d.certificate', 'certificate')
      .addSelect('d.asker', 'asker')
      .addSelect('COUNT(*)', 'asked')
      .addSelect("SUM(CASE WHEN d.verdict = 'village' THEN 1 ELSE 0 END)", 'village')
      .where('d.at >= :since', { since })
      .andWhere(
        `(${paths.map((_, i) => `d.place_path LIKE :p${i}`).join(' OR ')})`,
        Object.fromEntries(paths.map((path, i) => [`p${i}`, `${path}%`])),
      )
      .groupBy('d.certificate')
      .addGroupBy('d.asker')
      .orderBy('asked', 'DESC')
      .addOrderBy('d.certificate', 'ASC')
      .addOrderBy('d.asker', 'ASC')
      .limit(50)
      .getRawMany<{ certificate: string; asker: string; asked: unknown; village: unknown }>();
    return rows.map((r) => ({ ...r, asked: Number(r.asked), village: Number(r.village) }));
  }
}
