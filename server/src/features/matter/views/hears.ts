import { hearsHelper, hearsOwner, hearsPost } from '@huiyin/shared/labels/mandate';
import { Injectable } from '@nestjs/common';
import { Bindings } from '../../account/bindings.js';
import { Mandates } from '../../mandate/mandates.js';
import type { Standing } from '../access/access.js';

/** Who hears of a matter with which somebody helps: the person on the phone or by a call, and each helper whose mandate lives. */
@Injectable()
export class Hears {
  constructor(
    private readonly mandates: Mandates,
    private readonly bindings: Bindings,
  ) {}

  /** Nothing where nobody helps: then it is as always. */
  async of({ parties }: Standing): Promise<{ hearsSay?: string }> {
    const ids = parties.flatMap(({ mandateId }) => mandateId ?? []);
    const owner = parties.find(({ role }) => role === 'applicant');
    if (ids.length === 0 || !owner?.residentId) return {};
    const phones = await this.bindings.accountsOf(owner.residentId);
    const helpers = (await this.mandates.live(ids)).map(async (m) => {
      if (m.post !== null) return hearsPost(m.helperName);
      return hearsHelper(m.helperName, (await this.mandates.ears(m)).accounts.length);
    });
    const said = [hearsOwner(owner.name, phones.length), ...(await Promise.all(helpers))];
    return { hearsSay: `${said.join('；')}。` };
  }
}
