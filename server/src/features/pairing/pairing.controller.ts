import * as contracts from '@huiyin/shared/contracts/pairing';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { Route } from '../../platform/http/route.js';
import { type Upload, Uploaded } from '../../platform/http/upload.js';
import { Who } from '../../platform/http/who.js';
import { Pairings } from './pairings.js';
import { PushPhoto } from './push-photo.js';

@Controller()
export class PairingController {
  constructor(
    private readonly pairings: Pairings,
    private readonly pushing: PushPhoto,
  ) {}

  @Route(contracts.openPairing)
  open(@Who() who: StaffPrincipal) {
    return this.pairings.open(who);
  }

  @Route(contracts.watchPairing)
  watch(@Who() who: StaffPrincipal, @In() { params, query }: Input<typeof contracts.watchPairing>) {
    return this.pairings.watch(who, params.id, query);
  }

  @Route(contracts.endPairing)
  end(@Who() who: StaffPrincipal, @In() { params }: Input<typeof contracts.endPairing>) {
    return this.pairings.end(who, params.id);
  }

  @Route(contracts.joinPairing)
  join(@Who() who: StaffPrincipal, @In() { body }: Input<typeof contracts.joinPairing>) {
    return this.pairings.join(who, body.code);
  }

  @Route(contracts.pushPhoto)
  photo(
    @Who() who: StaffPrincipal,
    @In() { params }: Input<typeof contracts.pushPhoto>,
    @Uploaded() form: Upload,
  ) {
    return this.pushing.run(who, params.id, form);
  }
}
