import type { Field } from './fields.js';

const system: Field = { key: 'system', label: '哪个系统', type: 'choice', required: true };
const on = (label: string): Field => ({ key: 'on', label, type: 'date', required: true });

/** What is asked where another system decides or the person does it there. */
export const OUTSIDE_ASKS: Readonly<Record<string, readonly Field[]>> = {
  'send-out': [
    system,
    { key: 'otherName', label: '别的系统，叫什么', type: 'text', required: false, max: 60 },
    { key: 'outsideNumber', label: '那边的受理号（没有就空着）', type: 'text', required: false, max: 60 },
    on('哪天报的'),
  ],
  'done-outside': [system, on('哪天办好的')],
};
