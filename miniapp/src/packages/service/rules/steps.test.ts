import type { Field } from '@huiyin/shared/catalogue/fields';
import { describe, expect, it } from 'vitest';
import { type Guide, type Known, type Material, papersToPhotograph, stepsOf, withHousehold } from './steps';

const ask = (key: string, topic: string, more: Partial<Field> = {}): Field => ({
  key,
  label: key,
  type: 'text',
  required: true,
  topic,
  ...more,
});

const paper = (slot: string, more: Partial<Material> = {}): Material => ({
  slot,
  name: slot,
  plainName: slot,
  kind: 'photo',
  required: true,
  ...more,
});

const guide = (fields: Field[], materials: Material[] = []) =>
  ({ plainName: '办一件事', fields, materials }) as unknown as Guide;

const titles = (item: Guide, answers = {}) => stepsOf(item, answers).map(({ title }) => title);

describe('the pages of a form', () => {
  it('are one topic each, then the papers, then everything once more', () => {
    const item = guide([ask('a', '难处'), ask('b', '卡'), ask('c', '难处')], [paper('card')]);
    expect(stepsOf(item, {}).map(({ kind }) => kind)).toEqual(['topic', 'topic', 'papers', 'check']);
    expect(stepsOf(item, {})[0]).toEqual({ kind: 'topic', title: '难处', keys: ['a', 'c'] });
  });

  it('come and go with what is answered', () => {
    const item = guide([ask('ill', '难处'), ask('what', '病', { when: { key: 'ill', equals: true } })]);
    expect(titles(item)).not.toContain('病');
    expect(titles(item, { ill: true })).toContain('病');
  });

  it('ask nothing that the register knows', () => {
    expect(titles(guide([ask('name', '谁', { known: 'applicant.name' })]))).toHaveLength(1);
  });
});

describe('papers to photograph', () => {
  it('are what a phone can take, and what the answers call for', () => {
    const all = [
      paper('card'),
      paper('form', { kind: 'form' }),
      paper('id', { replacedBy: 'register' }),
      paper('divorce', { when: { key: 'divorced', equals: true } }),
    ];
    expect(papersToPhotograph(all, {}).map(({ slot }) => slot)).toEqual(['card']);
    expect(papersToPhotograph(all, { divorced: true }).map(({ slot }) => slot)).toEqual(['card', 'divorce']);
  });
});

describe('a household that the register knows', () => {
  const known = {
    members: [{ residentId: 'r1', name: '𬴊光', relation: '户主', age: 70 }],
  } as unknown as Known;
  const fields = [ask('members', '家里人', { type: 'repeat', prefill: 'household' })];

  it('begins the rows, once', () => {
    const first = withHousehold(fields, known, {});
    expect(first.members).toEqual([{ residentId: 'r1', name: '𬴊光', relation: '户主' }]);
    expect(withHousehold(fields, known, { members: [] }).members).toEqual([]);
  });
});
