import { download, remove, upload } from '@huiyin/shared/contracts/attachment';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { Route } from '../../platform/http/route.js';
import { type Upload, Uploaded } from '../../platform/http/upload.js';
import { Who } from '../../platform/http/who.js';
import { ReadFile } from './read-file.js';
import { RemoveFile } from './remove-file.js';
import { UploadFile } from './upload-file.js';

@Controller()
export class AttachmentController {
  constructor(
    private readonly uploadFile: UploadFile,
    private readonly readFile: ReadFile,
    private readonly removeFile: RemoveFile,
  ) {}

  @Route(upload)
  upload(@Who() who: Principal, @Uploaded() form: Upload) {
    return this.uploadFile.run(who, form);
  }

  @Route(download)
  download(@Who() who: Principal, @In() { params }: Input<typeof download>) {
    return this.readFile.run(who, params.id);
  }

  @Route(remove)
  remove(@Who() who: Principal, @In() { params }: Input<typeof remove>) {
    return this.removeFile.run(who, params.id);
  }
}
