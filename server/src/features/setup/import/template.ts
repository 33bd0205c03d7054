import { REGISTER_COLUMNS, TEMPLATE_WORDS } from '@huiyin/shared/labels/setup';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../../platform/auth/principal.js';
import { Binary } from '../../../platform/http/binary.js';
import { TagQueries } from '../../register/tag.queries.js';
import { KeepPlaces } from '../keep-places.js';
import { Reach } from '../reach.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const EMPTY_LINES = 400;
const WIDTHS = [14, 14, 10, 28, 12, 14, 8, 14, 22, 16, 18, 18];

const text = (value: string | null) => ({ type: String, value, format: '@' });

/** An empty sheet for one village: its own grids named, all columns set to text, so that Excel breaks no number. */
@Injectable()
export class RegisterTemplate {
  constructor(
    private readonly reach: Reach,
    private readonly places: KeepPlaces,
    private readonly tags: TagQueries,
  ) {}

  /** Throws `not-found`. */
  async run(who: StaffPrincipal, villageId: string): Promise<Binary> {
    const village = this.reach.village(who, villageId);
    const grids = this.places.childrenOf(village.id).map(({ name }) => name);
    const titles = Object.values(REGISTER_COLUMNS).map(({ title }) => title);
    const [, ...rest] = TEMPLATE_WORDS.example;
    const example = [grids[0] ?? TEMPLATE_WORDS.example[0], ...rest];
    const data = [
      titles.map((title) => ({ value: title, fontWeight: 'bold' as const })),
      example.map((value) => text(value)),
      ...Array.from({ length: EMPTY_LINES }, () => titles.map(() => text(null))),
    ];
    const help = TEMPLATE_WORDS.rules(grids.join('、'), this.tags.names().join('、')).map((line) => [line]);
    // Loaded when it is needed, which is seldom.
    const { default: writeXlsx } = await import('write-excel-file/node');
    const bytes = await writeXlsx([
      { data, sheet: TEMPLATE_WORDS.sheet, columns: WIDTHS.map((width) => ({ width })), stickyRowsCount: 1 },
      { data: help, sheet: TEMPLATE_WORDS.help, columns: [{ width: 90 }] },
    ] as never).toBuffer();
    return new Binary(bytes, XLSX, TEMPLATE_WORDS.file(village.name));
  }
}
