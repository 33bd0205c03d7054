/** Where a matter stands, to somebody who holds its slip and is signed in nowhere. */
export const STATUS_LABELS = { working: '在办', waiting: '等您补', answered: '有结果了' } as const;

export type StatusState = keyof typeof STATUS_LABELS;

/** Names neither the matter nor the person: a neighbour may look on. */
export const sayStatus = (state: StatusState, by: string, who: string, over: boolean): string => {
  if (state === 'waiting') return `等您补，最好在${by}以前。不清楚就打${who}的电话。`;
  if (state === 'working') return `在办，${who}最晚${by}给您回话。`;
  return over ? '有结果了，已经告诉到了。' : `有结果了，${who}最晚${by}告诉到您。`;
};
