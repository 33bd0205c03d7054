import * as z from 'zod';
import { ROLES } from '../domain/people/roles.js';
import { id } from './common.js';
import { defineRoute } from './route.js';

/** 30 MB a file, 12 files a matter. */
export const ATTACHMENT_LIMITS = { bytes: 30 * 1024 * 1024, files: 12 } as const;

export const attachment = z.object({
  id,
  mime: z.string(),
  bytes: z.number().int(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
});

export const upload = defineRoute({
  id: 'attachment.upload',
  method: 'POST',
  path: '/api/attachments',
  summary: '交一张照片或一份 PDF(表单字段 file)',
  callers: ['account', ...ROLES],
  body: 'multipart',
  reply: attachment,
  status: 201,
  refuses: ['file-too-large', 'file-not-what-it-says', 'file-unreadable'],
});

export const download = defineRoute({
  id: 'attachment.download',
  method: 'GET',
  path: '/api/attachments/:id',
  summary: '看一份材料',
  callers: ['account', ...ROLES],
  params: z.strictObject({ id }),
  reply: 'binary',
});

export const remove = defineRoute({
  id: 'attachment.remove',
  method: 'DELETE',
  path: '/api/attachments/:id',
  summary: '拿掉还没交上去的照片',
  callers: ['account', ...ROLES],
  params: z.strictObject({ id }),
  reply: 'none',
  status: 204,
});
