import { certificateOf, searchCertificates } from '@huiyin/shared/catalogue/certificates/decide';
import { ISSUE_ITEM, NATIONAL_BASIS } from '@huiyin/shared/catalogue/certificates/rules';
import type { Mendable } from '@huiyin/shared/domain/ask/mend';
import { showNumber } from '@huiyin/shared/domain/matter/number';
import { CERTIFICATE_NOTE, certificateNote, MEND_NOTE, mendNote } from '@huiyin/shared/labels/ask';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { KindView } from '../matter/kinds/kind.js';
import { MatterRepository } from '../matter/store/repository.js';
import { type Remarked, Remarks } from '../service/remarks.js';
import { AskRepository } from './ask.repository.js';

/** What the desk should know beside a request: that the register is said to be wrong, that a certificate stands on the list. */
@Injectable()
export class AskRemarks implements OnModuleInit {
  constructor(
    private readonly remarks: Remarks,
    private readonly repository: AskRepository,
    private readonly matters: MatterRepository,
  ) {}

  onModuleInit(): void {
    this.remarks.register((request) => this.on(request));
  }

  private async on(request: Remarked): Promise<KindView['notes']> {
    return [...(await this.wrong(request.residentId)), ...listed(request)];
  }

  private async wrong(residentId: string): Promise<KindView['notes']> {
    const rows = await this.repository.openMends(residentId);
    const matters = await Promise.all(rows.map((row) => this.matters.find(row.id)));
    return rows.map((row, i) => ({
      title: MEND_NOTE,
      text: mendNote(row.about as Mendable, showNumber(matters[i]?.number ?? '')),
    }));
  }
}

/** A certificate as somebody wrote it into the form, when it stands on the list of what villages do not issue. */
const listed = ({ itemId, answers }: Remarked): KindView['notes'] => {
  if (itemId !== ISSUE_ITEM || typeof answers.what !== 'string') return [];
  const found = searchCertificates(answers.what)[0];
  if (!found || found.no === null) return [];
  const { no, name, instead } = certificateOf(found.key);
  return [{ title: CERTIFICATE_NOTE, text: certificateNote({ no, name, instead, basis: NATIONAL_BASIS }) }];
};
