import { expect, it } from 'vitest';
import { aboveOf } from './place-boxes';

it('knows what a place lies in by the order of the list', () => {
  const above = aboveOf([
    { id: 't', name: '云台镇', level: 'town' },
    { id: 'a', name: '柳溪村', level: 'village' },
    { id: 'a1', name: '上湾网格', level: 'grid' },
    { id: 'b', name: '石桥村', level: 'village' },
    { id: 'b1', name: '桥东网格', level: 'grid' },
  ]);
  expect(above.get('a1')).toEqual(['t', 'a']);
  expect(above.get('b1')).toEqual(['t', 'b']);
  expect(above.get('b')).toEqual(['t']);
  expect(above.get('t')).toEqual([]);
});
