import type { Input } from '@huiyin/shared/contracts/route';
import { checkRegister, importRegister, registerTemplate } from '@huiyin/shared/contracts/setup';
import { Controller } from '@nestjs/common';
import type { StaffPrincipal } from '../../../platform/auth/principal.js';
import { In } from '../../../platform/http/input.js';
import { Route } from '../../../platform/http/route.js';
import { type Upload, Uploaded } from '../../../platform/http/upload.js';
import { Who } from '../../../platform/http/who.js';
import { ImportRegister } from './import-register.js';
import { RegisterTemplate } from './template.js';

@Controller()
export class ImportController {
  constructor(
    private readonly importing: ImportRegister,
    private readonly sample: RegisterTemplate,
  ) {}

  @Route(registerTemplate)
  template(@Who() who: StaffPrincipal, @In() { params }: Input<typeof registerTemplate>) {
    return this.sample.run(who, params.id);
  }

  @Route(checkRegister)
  check(@Who() who: StaffPrincipal, @In() { params }: Input<typeof checkRegister>, @Uploaded() form: Upload) {
    return this.importing.check(who, params.id, form);
  }

  @Route(importRegister)
  run(@Who() who: StaffPrincipal, @In() { params }: Input<typeof importRegister>, @Uploaded() form: Upload) {
    return this.importing.run(who, params.id, form);
  }
}
