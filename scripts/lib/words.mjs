// Keeps the offices' words off the resident's screens: a villager reads 交上去, not 提交. Looked at are the mini-program's own sources
// and every labels file that they import, the staff's sub-package left out. And keeps half-width punctuation out of Chinese sentences,
// those of the terminal included.
import { readFileSync } from 'node:fs';
import { at } from './paths.mjs';
import { filesOf } from './sources.mjs';

/** The office's word, what we say instead, and where the office's word is part of an innocent one. */
const OFFICE_WORDS = [
  { word: '事项', say: '事' },
  { word: '提交', say: '交上去' },
  { word: '受理编号', say: '办事号' },
  { word: '受理', say: '收下了' },
  { word: '补正', say: '缺材料' },
  { word: '办结', say: '办好了' },
  { word: '要接送', say: '要车接' },
  { word: '公示', say: '贴出来给大家看' },
  { word: '容缺', say: '先收下，后补' },
  { word: '撤回', say: '不办了' },
  { word: '授权', say: '让谁帮我办' },
  { word: '反映与调解', say: '有事要说 · 请人评理' },
  { word: '听全文', say: '读给我听' },
];

const STAFF_ONLY = /^miniapp\/src\/packages\/staff\/|^shared\/src\/labels\/(staff|console)/;
const CODE = /\.(tsx?|json|wxml)$/;

const withoutComments = (source) =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, (text) => text.replace(/[^\n]/g, ' '))
    .replace(/(^|[^:])\/\/.*$/gm, '$1');

const labelsImportedBy = (files) =>
  files
    .filter((file) => !STAFF_ONLY.test(file))
    .flatMap((file) => [...readFileSync(at(file), 'utf8').matchAll(/@huiyin\/shared\/(labels\/[\w/-]+)/g)])
    .map(([, path]) => `shared/src/${path}.ts`);

/** The files whose words a resident reads. */
export const residentFiles = () => {
  const miniapp = filesOf(['miniapp/src']).filter((file) => CODE.test(file));
  return [...new Set([...miniapp, ...labelsImportedBy(miniapp)])].filter((file) => !STAFF_ONLY.test(file));
};

/** Each office word found in a text, with its line. @returns {{ line: number, word: string, say: string }[]} */
export const officeWordsIn = (source) =>
  withoutComments(source)
    .split('\n')
    .flatMap((text, index) =>
      OFFICE_WORDS.filter(({ word }) => text.includes(word)).map(({ word, say }) => ({
        line: index + 1,
        word,
        say,
      })),
    );

/** Where people read Chinese that is written by hand: the labels, the terminal, the stand-in's page. */
const SPOKEN = [
  'shared/src/labels',
  'scripts',
  'server/src/standin',
  'server/src/app',
  'server/src/platform',
];
/** A `?$` ends a pattern, not a question. */
const HALF_WIDTH = /[\u4e00-\u9fff”」》](?:[,;:!(]|\?(?!\$))|[,;:!?)][\u4e00-\u9fff“「《]|\([\u4e00-\u9fff]/u;

/** The lines of a text where a half-width mark stands beside a Chinese character; comments are nobody's sentence. @returns {number[]} */
export const halfWidthIn = (source) =>
  withoutComments(source)
    .split('\n')
    .flatMap((text, index) => (HALF_WIDTH.test(text) ? [index + 1] : []));

/** One line per finding. */
export const halfWidth = () =>
  filesOf(SPOKEN)
    .filter((file) => /\.(mjs|ts)$/.test(file))
    .flatMap((file) =>
      halfWidthIn(readFileSync(at(file), 'utf8')).map((line) => `${file}:${line} 中文句子里请用全角标点`),
    );

/** One line per finding. */
export const jargon = () =>
  residentFiles().flatMap((file) =>
    officeWordsIn(readFileSync(at(file), 'utf8')).map(
      ({ line, word, say }) => `${file}:${line} 村民读到“${word}”，请改说“${say}”`,
    ),
  );
