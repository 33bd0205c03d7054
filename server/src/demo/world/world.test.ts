import { COMPETENCES } from '@huiyin/shared/catalogue/item';
import { dayFrom } from '@huiyin/shared/domain/calendar/calendar';
import { ageOn } from '@huiyin/shared/domain/people/age';
import { birthOf, idNumberProblem, sexOf } from '@huiyin/shared/domain/people/id-number';
import { nameProblem } from '@huiyin/shared/domain/people/names';
import { phoneProblem } from '@huiyin/shared/domain/people/phone';
import { ROLES } from '@huiyin/shared/domain/people/roles';
import { describe, expect, it } from 'vitest';
import { TAGS, type Tag } from './types.js';
import { makeWorld } from './world.js';

const world = makeWorld();
const today = dayFrom(world.date);
const unique = (list: readonly string[]) => expect(new Set(list).size).toBe(list.length);
const homes = world.households.filter((h) => h.village === 'liuxi');
const keys = new Set(homes.map((h) => h.key));
const people = world.residents.filter((r) => keys.has(r.household));
const membersOf = (household: string) => world.residents.filter((r) => r.household === household);
const ages = people.map((r) => ageOn(r.birth, today));
const between = (from: number, to: number) => ages.filter((a) => a >= from && a <= to).length;

describe('the invented world', () => {
  it('is the same each time', () => {
    expect(makeWorld()).toEqual(world);
  });

  it('has 柳溪村: 436 households, 1,286 residents, 131 households without WeChat, 4 grids', () => {
    expect(homes).toHaveLength(436);
    expect(people).toHaveLength(1286);
    const offline = homes.filter((h) => !membersOf(h.key).some((m) => m.wechat));
    expect(offline).toHaveLength(131);
    const reached = offline.map((h) => membersOf(h.key).find((m) => m.key === h.contact));
    expect(reached.filter((m) => m?.phone).length).toBeGreaterThan(60);
    expect(reached.filter((m) => !m?.phone && m?.through).length).toBeGreaterThan(25);
    expect(reached.every((m) => m?.phone ?? m?.through)).toBe(true);
    const grids = world.places.filter((p) => p.parent === 'liuxi');
    expect(grids.map((g) => g.name)).toEqual(['上湾网格', '下湾网格', '塘西网格', '新庄网格']);
  });

  it('has a smaller 石桥村 with a station of its own', () => {
    expect(world.households.filter((h) => h.village === 'shiqiao')).toHaveLength(60);
    expect(world.staff.filter((s) => s.posts[0]?.centre === 'shiqiao-station')).toHaveLength(2);
  });

  it('has cells of 5–15 households', () => {
    const cells = world.places.filter((p) => p.level === 'cell');
    expect(cells.length).toBeGreaterThan(40);
    for (const cell of cells) {
      const count = world.households.filter((h) => h.cell === cell.key).length;
      expect(count).toBeGreaterThanOrEqual(5);
      expect(count).toBeLessThanOrEqual(15);
    }
  });

  it('has a centre of 8 windows, 16 staff there in all roles, 3 in 柳溪村', () => {
    const town = world.windows.filter((w) => w.centre === 'town-centre');
    expect(town.map((w) => w.competence)).toEqual([...COMPETENCES]);
    const inTown = world.staff.filter((s) => s.posts[0]?.centre === 'town-centre');
    expect(inTown).toHaveLength(16);
    expect(new Set(inTown.flatMap((s) => s.posts.map((p) => p.role)))).toEqual(new Set(ROLES));
    const inVillage = world.staff.filter((s) => s.posts[0]?.centre === 'liuxi-station');
    expect(inVillage).toHaveLength(3);
    for (const one of inVillage) expect(one.posts.length).toBeGreaterThan(1);
    for (const window of world.windows)
      expect(
        world.staff.some((s) => s.posts.some((p) => p.role === 'clerk' && p.window === window.key)),
      ).toBe(true);
    for (const grid of world.places.filter((p) => p.level === 'grid'))
      expect(
        world.staff.filter((s) => s.posts.some((p) => p.role === 'grid' && p.place === grid.key)),
      ).toHaveLength(1);
  });

  it('refers to nothing that is not there, and names everything once', () => {
    const places = world.places.map((p) => p.key);
    const centres = world.centres.map((c) => c.key);
    const windows = world.windows.map((w) => w.key);
    const residents = world.residents.map((r) => r.key);
    for (const list of [places, centres, windows, residents, world.households.map((h) => h.key)])
      unique(list);
    unique(world.staff.map((s) => s.login));
    unique(world.accounts.map((a) => a.openid));
    unique(world.residents.map((r) => r.idNumber));
    unique(world.households.map((h) => h.address));
    for (const p of world.places) if (p.parent) expect(places).toContain(p.parent);
    for (const c of world.centres) expect(places).toContain(c.place);
    for (const w of world.windows) expect(centres).toContain(w.centre);
    for (const post of world.staff.flatMap((s) => s.posts)) {
      expect(places).toContain(post.place);
      expect(centres).toContain(post.centre);
      if (post.window) expect(windows).toContain(post.window);
    }
    const known = new Set(residents);
    for (const key of world.accounts.flatMap((a) => a.speaksFor)) expect(known.has(key)).toBe(true);
    for (const h of world.households) {
      const members = membersOf(h.key);
      expect(members.map((m) => m.key)).toContain(h.head);
      expect(members.map((m) => m.key)).toContain(h.contact);
      expect(members.filter((m) => m.relation === '户主')).toHaveLength(1);
    }
  });

  it('has numbers that are right, nobody’s, and agree with birth and sex', () => {
    for (const r of world.residents) {
      expect(idNumberProblem(r.idNumber, today)).toBeNull();
      expect(r.idNumber.startsWith('999999')).toBe(true);
      expect(birthOf(r.idNumber)).toBe(r.birth);
      expect(sexOf(r.idNumber)).toBe(r.sex);
      expect(nameProblem(r.name)).toBeNull();
      if (r.phone) expect(phoneProblem(r.phone)).toBeNull();
    }
    unique(world.residents.flatMap((r) => r.phone ?? []));
    for (const p of world.places.filter((x) => x.level !== 'grid' && x.level !== 'cell'))
      expect(p.code).toMatch(/^999999\d{6}$/);
  });
});

describe('its people', () => {
  it('are many elders and children, few between 20 and 45', () => {
    expect(between(60, 99) / 1286).toBeGreaterThan(0.3);
    expect(between(0, 17) / 1286).toBeGreaterThan(0.13);
    expect(between(20, 45) / 1286).toBeLessThan(0.25);
    expect(between(80, 99)).toBeGreaterThan(40);
    expect(Math.max(...ages)).toBeLessThan(96);
  });

  it('have families that can be: parents are older than children', () => {
    for (const h of world.households) {
      const members = membersOf(h.key);
      const head = members.find((m) => m.relation === '户主');
      const age = (m: { birth: string }) => ageOn(m.birth, today);
      for (const m of members) {
        if (['儿子', '女儿'].includes(m.relation)) expect(age(head ?? m) - age(m)).toBeGreaterThanOrEqual(17);
        if (['父亲', '母亲'].includes(m.relation)) expect(age(m) - age(head ?? m)).toBeGreaterThanOrEqual(17);
        if (['孙子', '孙女'].includes(m.relation)) expect(age(head ?? m) - age(m)).toBeGreaterThanOrEqual(38);
        if (m.relation === '配偶') expect(age(m)).toBeGreaterThanOrEqual(20);
      }
    }
  });

  it('have tags in plausible numbers', () => {
    const count = (tag: Tag) => people.filter((r) => r.tags.includes(tag)).length;
    const tagged = Object.fromEntries(TAGS.map((tag) => [tag, count(tag)]));
    const limits: Record<Tag, [number, number]> = {
      五保: [4, 10],
      低保: [35, 75],
      空巢: [100, 320],
      独居: [30, 90],
      留守: [25, 150],
      残疾: [25, 45],
      眼疾: [35, 60],
      优抚: [6, 14],
      监测户: [8, 30],
      孕产: [2, 6],
    };
    for (const tag of TAGS) {
      expect(tagged[tag], tag).toBeGreaterThanOrEqual(limits[tag][0]);
      expect(tagged[tag], tag).toBeLessThanOrEqual(limits[tag][1]);
    }
  });

  it('have names of all kinds: rare characters, a middle dot, few namesakes', () => {
    const names = people.map((r) => r.name);
    expect(names).toContain('张𬴊');
    expect(names).toContain('阿依古丽·买买提');
    expect(names.filter((n) => /[\u{20000}-\u{323af}]/u.test(n)).length).toBeGreaterThan(2);
    expect(new Set(names).size / names.length).toBeGreaterThan(0.85);
  });
});

describe('whom a visitor can play', () => {
  const personas = world.accounts.filter((a) => a.persona);

  it('are seven, each with a line that says why', () => {
    expect(personas.map((a) => a.name)).toEqual([
      '李大山',
      '周小燕',
      '赵永强',
      '孙福田',
      '吴德厚',
      '马秀莲',
      '林小雨',
    ]);
    for (const { persona } of personas) expect(persona?.note.length).toBeGreaterThan(5);
  });

  it('speak for those of their own home alone; the daughter for nobody yet', () => {
    for (const account of world.accounts) {
      const homesOf = new Set(
        account.speaksFor.map((key) => world.residents.find((r) => r.key === key)?.household),
      );
      expect(homesOf.size).toBeLessThanOrEqual(1);
    }
    expect(personas.find((a) => a.name === '林小雨')?.speaksFor).toEqual([]);
  });

  it('leave 陈桂兰, 72, without a phone', () => {
    const chen = world.residents.find((r) => r.key === 'chen-guilan');
    expect(chen).toMatchObject({ name: '陈桂兰', phone: null, wechat: false });
    expect(ageOn(chen?.birth ?? '', today)).toBe(72);
    expect(chen?.through).toContain('林小雨');
  });

  it('has the two who quarrel in different households', () => {
    const [a, b] = ['zhao-yongqiang', 'sun-futian'].map((key) => world.residents.find((r) => r.key === key));
    expect(a?.household).not.toBe(b?.household);
  });
});
