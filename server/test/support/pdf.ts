import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF read back: the text of each page, and its fonts. */
export const readPdf = async (bytes: Buffer) => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let n = 1; n <= document.numPages; n += 1) {
    const { items } = await (await document.getPage(n)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await document.destroy();
  return { pages, fonts: fontsOf(bytes) };
};

/** Every font that the file names, and whether a font file hangs on it. */
const fontsOf = (bytes: Buffer) =>
  [...bytes.toString('latin1').matchAll(/\/Type \/FontDescriptor[\s\S]*?>>/g)].map(([words]) => ({
    name: /\/FontName \/(\S+)/.exec(words)?.[1] ?? '',
    embedded: /\/FontFile[23]? \d+ 0 R/.test(words),
  }));
