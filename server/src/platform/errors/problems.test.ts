import { ROUTES } from '@huiyin/shared/contracts/index';
import { fill, PROBLEMS } from '@huiyin/shared/labels/problems';
import { expect, it } from 'vitest';

it('every refusal that a contract announces has words', () => {
  const announced = new Set(ROUTES.flatMap(({ refuses = [] }) => refuses));
  expect([...announced].filter((code) => !(code in PROBLEMS))).toEqual([]);
});

it('the words are plain Chinese sentences', () => {
  for (const { title } of Object.values(PROBLEMS)) expect(title).toMatch(/[\u4e00-\u9fff].*[。?!]$/);
});

it('fill leaves visible what is missing', () => {
  expect(fill('请过 {minutes} 分钟,{x}', { minutes: 3 })).toBe('请过 3 分钟,{x}');
});
