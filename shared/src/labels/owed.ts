import type { Turn } from '../domain/matter/workflow.js';

/** What the first line is made of: `by` is a day or moment already said as people say it. */
export interface OwedWords {
  turn: Turn;
  who: string;
  by: string;
  late: boolean;
  state: string;
  kind: string;
  provisional: boolean;
}

const AFTER = '日子可能提前，不会往后推。';

/** The first line on the applicant's side: who owes the answer, and by when. */
export const owedLineForResident = (w: OwedWords): string => {
  const line = residentLine(w);
  return w.provisional && w.turn === 'us' ? `${line}（明年放假安排还没出，${AFTER}）` : line;
};

const residentLine = (w: OwedWords): string => {
  if (w.state === 'mending')
    return `头一回我们没说全，对不住。请您补一样，日子不变：${w.who}最晚${w.by}给您结果。`;
  if (w.turn === 'applicant') return `等您补材料，最好在${w.by}以前。有难处就给${w.who}打电话。`;
  if (w.turn === 'publicity')
    return `贴出来给大家看，没有不同意见就做决定。${w.who}最晚${w.by}告诉您，您不用做什么。`;
  if (w.turn === 'outside') return `等对方回话。${w.who}最晚${w.by}告诉您。`;
  if (w.state === 'followed') return `您的评价有回话了。${w.who}最晚${w.by}告诉到您。`;
  if (w.state === 'concluded') return `有结果了。${w.who}最晚${w.by}告诉到您。`;
  if (w.state === 'meeting') return `约好${w.by}见面谈，由${w.who}主持。`;
  if (w.late) return `已经过了说好的日子，对不住。${w.who}正在办。`;
  return `${w.who}最晚${w.by}给您回话。`;
};

/** The same line at the desk. */
export const owedLineForStaff = (w: OwedWords): string => {
  if (w.turn === 'applicant') return `等对方补材料（${w.by}前提醒）；回音仍归${w.who}`;
  if (w.turn === 'publicity') return `正在公示，满了自动撤下；${w.by}前进入决定，回音仍归${w.who}`;
  if (w.turn === 'outside') return `等另一方回话，${w.by}前有说法；回音仍归${w.who}`;
  const what = w.state === 'concluded' ? '办好了，还没告诉到' : '欠一个回音';
  return w.late ? `已超期：${what}，归${w.who}（原定${w.by}）` : `${what}：${w.who}，最晚${w.by}`;
};

/** A promise as it was told on its day, for the history of them. */
export const promiseLine = ({ turn, who, by }: Pick<OwedWords, 'turn' | 'who' | 'by'>): string =>
  turn === 'applicant' ? `等您补材料，最好在${by}以前` : `${who}最晚${by}给您回话`;
