import { CERTIFICATES } from '@huiyin/shared/catalogue/certificates/kinds';
import { ASKERS, PURPOSES } from '@huiyin/shared/catalogue/certificates/questions';
import * as contracts from '@huiyin/shared/contracts/certificate';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { Principal, StaffPrincipal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { Limit } from '../../platform/http/limit.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import { CountDecisions } from './count-decisions.js';
import { DecideOn } from './decide-on.js';

/** The edge of certificates: what there is, what is decided, what was asked. */
@Controller()
export class CertificateController {
  constructor(
    private readonly deciding: DecideOn,
    private readonly counting: CountDecisions,
  ) {}

  @Route(contracts.listCertificates) list() {
    const certificates = CERTIFICATES.map(({ key, name, variants, words }) => ({
      ...{ key, name, variants: [...variants], words: [...words] },
    }));
    return { certificates, purposes: [...PURPOSES], askers: [...ASKERS] };
  }

  @Route(contracts.decideOn)
  @Limit({ tries: 120, minutes: 60 })
  decide(@Who() who: Principal, @In() { body }: Input<typeof contracts.decideOn>) {
    return this.deciding.run(who, body);
  }

  @Route(contracts.certificateFigures) figures(@Who() who: StaffPrincipal) {
    return this.counting.run(who);
  }
}
