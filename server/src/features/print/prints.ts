import type { letterPdf } from '@huiyin/shared/contracts/print';
import type { Input } from '@huiyin/shared/contracts/route';
import { showNumber } from '@huiyin/shared/domain/matter/number';
import { missingPapers } from '@huiyin/shared/labels/slip';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { Refusal } from '../../platform/errors/errors.js';
import { Binary } from '../../platform/http/binary.js';
import type { Page } from '../../platform/pdf/page.js';
import { WritePdf } from '../../platform/pdf/write-pdf.js';
import { LoadMatter } from '../matter/access/load.js';
import type { MatterView } from '../matter/kinds/kind.js';
import { ViewMatter } from '../matter/views/view.js';
import { ReadSheets } from '../publicity/read-sheets.js';
import { Centres } from '../register/centres.js';
import { Letters } from '../service/letter.js';
import { letterPage } from './letter-page.js';
import { sheetPage } from './sheet-page.js';
import { missingPage, type Paper, receiptPage, type SlipHead } from './slip-page.js';

/** What is read on a screen, as paper: each asks the same door as its screen does, so that it says the same to the same people. */
@Injectable()
export class Prints {
  constructor(
    private readonly letters: Letters,
    private readonly load: LoadMatter,
    private readonly view: ViewMatter,
    private readonly sheets: ReadSheets,
    private readonly centres: Centres,
    private readonly pdf: WritePdf,
  ) {}

  async letter(who: Principal, id: string, size: Input<typeof letterPdf>['query']['size'], origin: string) {
    return this.written(letterPage(await this.letters.of(who, id), size, origin));
  }

  async receipt(who: Principal, id: string, paper: Paper) {
    const matter = await this.view.one(who, id);
    return this.written(receiptPage(matter, paper, await this.head(who, matter)));
  }

  /** Throws `not-allowed-now` while nothing lacks. */
  async missing(who: Principal, id: string, paper: Paper) {
    const matter = await this.view.one(who, id);
    if (missingPapers(matter).length === 0) throw new Refusal('not-allowed-now');
    return this.written(missingPage(matter, paper, await this.head(who, matter)));
  }

  async sheet(id: string, origin: string) {
    return this.written(sheetPage(await this.sheets.one(id), origin));
  }

  private async written(page: Page): Promise<Binary> {
    return new Binary(await this.pdf.run(page), 'application/pdf');
  }

  /** A desk hands out its own centre's paper; the applicant's own is from the centre that has the matter in hand. */
  private async head(who: Principal, { id, number }: MatterView): Promise<SlipHead> {
    const own = who.kind === 'staff' ? who.posts.find((p) => p.centreId !== null)?.centreId : undefined;
    const centreId = own ?? (await this.load.for(who, id)).standing.matter.centreId;
    return {
      centre: this.centres.get(centreId).name,
      number: showNumber(number.replace(/\D/g, '')),
      by: who.kind === 'staff' ? who.name : '',
    };
  }
}
