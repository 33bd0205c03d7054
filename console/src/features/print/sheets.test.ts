import { expect, it } from 'vitest';
import type { MatterView } from '../matter/types';
import { sheetsOf } from './sheets';

const view = (over: Partial<MatterView>) =>
  ({ kind: 'service', papers: [], outcome: null, ...over }) as MatterView;

const paper = (status: 'given' | 'absent' | 'problem', required: boolean) =>
  ({
    slot: 'id',
    name: '身份证',
    required,
    status,
    problem: null,
    say: null,
    files: [],
  }) as MatterView['papers'][number];

it('a receipt is always there, the list of what lacks only when something does', () => {
  expect(sheetsOf(view({}))).toEqual(['receipt']);
  expect(sheetsOf(view({ papers: [paper('absent', false), paper('given', true)] }))).toEqual(['receipt']);
  expect(sheetsOf(view({ papers: [paper('absent', true)] }))).toEqual(['receipt', 'missing']);
  expect(sheetsOf(view({ papers: [paper('problem', false)] }))).toEqual(['receipt', 'missing']);
});

it('a quarrel has its case file', () => {
  expect(sheetsOf(view({ kind: 'dispute' }))).toEqual(['receipt', 'caseFile']);
});
