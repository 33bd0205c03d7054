import * as contracts from '@huiyin/shared/contracts/outside';
import type { Input } from '@huiyin/shared/contracts/route';
import { readResultSheet, readResultText } from '@huiyin/shared/domain/service/outside-results';
import { Controller } from '@nestjs/common';
import type { StaffPrincipal } from '../../../platform/auth/principal.js';
import { Refusal } from '../../../platform/errors/errors.js';
import { In } from '../../../platform/http/input.js';
import { Route } from '../../../platform/http/route.js';
import { type Upload, Uploaded } from '../../../platform/http/upload.js';
import { Who } from '../../../platform/http/who.js';
import { readSheet } from '../../../platform/sheets/read-sheet.js';
import { CopySheet } from './copy-sheet.js';
import { Results } from './results.js';

/** The edge to other systems: what is copied there, and what comes back. */
@Controller()
export class OutsideController {
  constructor(
    private readonly sheets: CopySheet,
    private readonly results: Results,
  ) {}

  @Route(contracts.copySheet) copySheet(
    @Who() who: StaffPrincipal,
    @In() { params, body }: Input<typeof contracts.copySheet>,
  ) {
    return this.sheets.open(who, params.id, body.system);
  }

  /** Throws `excel-unreadable`, or `results-no-header` where no line names a number and a result. */
  @Route(contracts.resultFile) async file(
    @Who() who: StaffPrincipal,
    @In() { query }: Input<typeof contracts.resultFile>,
    @Uploaded() upload: Upload,
  ) {
    const { bytes } = await upload.one();
    const lines = readResultSheet((await readSheet(bytes)).cells);
    if (!lines) throw new Refusal('results-no-header', { status: 400 });
    return this.results.run(who, lines, query.dry === '1');
  }

  @Route(contracts.resultText) text(
    @Who() who: StaffPrincipal,
    @In() { query, body }: Input<typeof contracts.resultText>,
  ) {
    return this.results.run(who, readResultText(body.text), query.dry === '1');
  }
}
