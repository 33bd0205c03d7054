import {
  findResidents,
  getHousehold,
  issueCode,
  issuePersonCode,
  reveal,
} from '@huiyin/shared/contracts/register';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { Principal, StaffPrincipal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import { FindResidents } from './find-residents.js';
import { IssueCode } from './issue-code.js';
import { RevealNumber } from './reveal-number.js';
import { ViewHousehold } from './view-household.js';

@Controller()
export class RegisterController {
  constructor(
    private readonly findResidents: FindResidents,
    private readonly viewHousehold: ViewHousehold,
    private readonly revealNumber: RevealNumber,
    private readonly issueCodes: IssueCode,
  ) {}

  @Route(findResidents)
  find(@Who() who: Principal, @In() { body }: Input<typeof findResidents>) {
    return this.findResidents.run(who, body);
  }

  @Route(getHousehold)
  household(@Who() who: Principal, @In() { params }: Input<typeof getHousehold>) {
    return this.viewHousehold.run(who, params.id);
  }

  @Route(reveal)
  reveal(@Who() who: StaffPrincipal, @In() input: Input<typeof reveal>) {
    return this.revealNumber.run(who, input);
  }

  @Route(issueCode)
  issueCode(@Who() who: StaffPrincipal, @In() { params, body }: Input<typeof issueCode>) {
    return this.issueCodes.run(who, params.id, body.residentId);
  }

  @Route(issuePersonCode)
  issuePersonCode(@Who() who: StaffPrincipal, @In() { params }: Input<typeof issuePersonCode>) {
    return this.issueCodes.toPerson(who, params.id);
  }
}
