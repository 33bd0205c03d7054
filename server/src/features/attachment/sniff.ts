import { Refusal } from '../../platform/errors/errors.js';

/** What we take, with the endings that its name may have. */
const TAKEN = {
  jpg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  png: ['png'],
  webp: ['webp'],
  heic: ['heic', 'heif'],
  pdf: ['pdf'],
} as const;

export type FileKind = keyof typeof TAKEN;

/** Endings without magic bytes that still say what a file is. */
const TEXTS = new Set(['txt', 'csv', 'html', 'htm', 'svg', 'js', 'json', 'xml', 'md', 'doc', 'xls', 'ppt']);

const endingOf = (name: string): string => /\.([0-9A-Za-z]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';

const isTaken = (ext: string | undefined): ext is FileKind => ext !== undefined && ext in TAKEN;

/** `known`: the endings that say anything at all; phones also hand out `.unknown` and `.tmp`. */
const allows = (kind: FileKind, ending: string, known: ReadonlySet<string>): boolean =>
  (TAKEN[kind] as readonly string[]).includes(ending) ||
  !(isAccepted(ending) || TEXTS.has(ending) || known.has(ending));

const isAccepted = (ending: string): boolean =>
  Object.values(TAKEN).some((endings) => (endings as readonly string[]).includes(ending));

/**
 * What a file really is, by its first bytes; the type that the phone claims counts for nothing.
 * Refuses `file-unreadable` (empty), `file-not-what-it-says` (its name's ending says something else) and `unsupported-type`.
 */
export const sniff = async (bytes: Buffer, name: string): Promise<FileKind> => {
  if (bytes.length === 0) throw new Refusal('file-unreadable', { status: 422 });
  // Loaded with the first upload: a start doesn't wait for it.
  const { fileTypeFromBuffer, supportedExtensions } = await import('file-type');
  const ending = endingOf(name);
  const ext = (await fileTypeFromBuffer(bytes))?.ext;
  if (isTaken(ext) && allows(ext, ending, supportedExtensions)) return ext;
  const lies = isTaken(ext) || isAccepted(ending);
  throw new Refusal(lies ? 'file-not-what-it-says' : 'unsupported-type', { status: 415 });
};
