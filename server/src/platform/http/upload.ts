import type { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../errors/errors.js';

export interface UploadedFile {
  /** The form field's name. */
  readonly field: string;
  /** As the phone says: to show, never to trust. */
  readonly name: string;
  readonly claimedType: string;
  /** Must be read to its end before the next file; fails beyond 30 MB with `file-too-large`. */
  readonly stream: Readable;
  bytes(): Promise<Buffer>;
}

type MultipartRequest = FastifyRequest & {
  isMultipart(): boolean;
  files(): AsyncIterableIterator<MultipartFile>;
};

/** The form's own faults: a connection that broke half way, a form without its seams. What has a code or is a refusal stays. */
const asCutOff = (error: unknown): unknown =>
  error instanceof Refusal || (error as { code?: string }).code !== undefined
    ? error
    : new Refusal('file-cut-off', { status: 400 });

const toFile = (part: MultipartFile): UploadedFile => ({
  field: part.fieldname,
  name: part.filename,
  claimedType: part.mimetype,
  stream: part.file,
  bytes: () =>
    part.toBuffer().catch((error: unknown) => {
      throw asCutOff(error);
    }),
});

/** The files of a multipart request, one after another, never all in memory. */
export class Upload {
  constructor(private readonly request: MultipartRequest) {}

  async *files(): AsyncGenerator<UploadedFile> {
    if (!this.request.isMultipart()) throw new Refusal('unsupported-type', { status: 415 });
    const parts = this.request.files();
    try {
      for (;;) {
        const { value: part, done } = await parts.next().catch((error: unknown) => {
          throw asCutOff(error);
        });
        if (done) return;
        yield toFile(part);
        if (part.file.truncated)
          throw new Refusal('file-too-large', { status: 413, params: { megabytes: 30 } });
      }
    } finally {
      await parts.return?.();
    }
  }

  /** The first file, in memory. Throws `Refusal('file-missing')` without one. */
  async one(): Promise<{ file: Omit<UploadedFile, 'stream' | 'bytes'>; bytes: Buffer }> {
    for await (const file of this.files()) {
      const bytes = await file.bytes();
      return { file: { field: file.field, name: file.name, claimedType: file.claimedType }, bytes };
    }
    throw new Refusal('file-missing', { status: 400 });
  }
}

/** For contracts with `body: 'multipart'`. */
export const Uploaded = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    new Upload(context.switchToHttp().getRequest<FastifyRequest>() as MultipartRequest),
);
