import type { Running } from '../app/boot.js';
import { AccountWriter } from '../features/account/account-writer.js';
import { ConsentRepository } from '../features/message/consent.repository.js';
import { Places } from '../features/register/places.js';
import { RegisterWriter } from '../features/register/register-writer.js';
import { Marks } from '../platform/database/marks.repository.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { World } from './world/types.js';

/** When the register of the invented world began. */
const BEGAN = Date.parse('2020-01-01T00:00:00+08:00');
const PEOPLE_A_UNIT = 400;

/** Writes the invented world into an empty database: register, staff, accounts and their consents. Marks it as seeded. */
export const seedWorld = async (running: Running, world: World, appId: string): Promise<void> => {
  const uow = running.get(UnitOfWork);
  await uow.run('demo.places', (tx) => places(tx, running, world));
  const paths = new Map(
    running
      .get(Places)
      .list()
      .map((p) => [p.id, p.path]),
  );
  const pathOf = (key: string) => paths.get(key) ?? '/';
  await uow.run('demo.households', (tx) =>
    running.get(RegisterWriter).insertHouseholds(
      tx,
      world.households.map((h) => ({
        id: h.key,
        no: h.no,
        villageId: h.village,
        gridId: h.grid,
        cellId: h.cell,
        placePath: pathOf(h.grid),
        address: h.address,
        headId: h.head,
        contactId: h.contact,
      })),
    ),
  );
  for (let i = 0; i < world.residents.length; i += PEOPLE_A_UNIT)
    await uow.run('demo.residents', (tx) => residents(tx, running, world, pathOf, i));
  await staff(running, world);
  await uow.run('demo.accounts', (tx) => accounts(tx, running, world, appId));
  await uow.run('demo.mark', (tx) => running.get(Marks).set(tx, 'seeded', 'demo'));
};

const places = async (tx: Tx, running: Running, world: World): Promise<void> => {
  const byKey = new Map(world.places.map((p) => [p.key, p]));
  const path = (key: string | null): string =>
    key === null ? '/' : `${path(byKey.get(key)?.parent ?? null)}${key}/`;
  const writer = running.get(RegisterWriter);
  await writer.insertPlaces(
    tx,
    world.places.map(({ key, parent, level, code, name }) => ({
      ...{ id: key, parentId: parent, level, code, name, path: path(key) },
      fromAt: BEGAN,
      toAt: null,
    })),
  );
  await writer.insertCentres(
    tx,
    world.centres.map(({ key, place, open, close, level, name, address, phone, complainPhone }) => ({
      ...{ id: key, placeId: place, level, name, address, phone, complainPhone },
      ...{ openHours: open, closeHours: close, days: null },
    })),
    world.windows.map(({ key, centre, competence, name, floor, phone }) => ({
      ...{ id: key, centreId: centre, competence, name, floor, phone },
    })),
  );
};

const residents = async (
  tx: Tx,
  running: Running,
  world: World,
  pathOf: (key: string) => string,
  from: number,
) => {
  const homes = new Map(world.households.map((h) => [h.key, h]));
  const some = world.residents.slice(from, from + PEOPLE_A_UNIT);
  const writer = running.get(RegisterWriter);
  await writer.insertResidents(
    tx,
    some.map((r) => {
      const home = homes.get(r.household);
      return {
        ...{
          id: r.key,
          householdId: r.household,
          name: r.name,
          sex: r.sex,
          birth: r.birth,
          relation: r.relation,
        },
        ...{ idNumber: r.idNumber, phone: r.phone, through: r.through, wechat: r.wechat, verified: true },
        ...{
          villageId: home?.village ?? '',
          gridId: home?.grid ?? null,
          placePath: pathOf(home?.grid ?? ''),
        },
        ...{ diedAt: null, createdAt: BEGAN, addedBy: null },
      };
    }),
  );
  await writer.insertTags(
    tx,
    some.flatMap((r) => r.tags.map((tag) => ({ residentId: r.key, tag }))),
  );
};

const staff = async (running: Running, world: World): Promise<void> => {
  const writer = running.get(AccountWriter);
  const passwordHash = await writer.hash(world.password);
  await running.get(UnitOfWork).run('demo.staff', async (tx) => {
    await writer.insertStaff(
      tx,
      world.staff.map(({ key, name, login, phone }) => ({
        ...{ id: key, name, login, phone, passwordHash, photoId: null, active: true },
      })),
    );
    await writer.insertPosts(
      tx,
      world.staff.flatMap(({ key, posts }) =>
        posts.map(({ role, place, centre, window }, i) => ({
          ...{
            id: `${key}-${i + 1}`,
            staffId: key,
            role,
            placeId: place,
            centreId: centre,
            windowId: window,
          },
          ...{ fromAt: BEGAN, toAt: null },
        })),
      ),
    );
  });
};

const accounts = async (tx: Tx, running: Running, world: World, appId: string): Promise<void> => {
  const writer = running.get(AccountWriter);
  const at = BEGAN;
  await writer.insertAccounts(
    tx,
    world.accounts.map(({ key }) => ({ id: key, createdAt: at })),
    world.accounts.map(({ key, openid }) => ({
      id: key,
      accountId: key,
      appId,
      openid,
      createdAt: at,
      usedAt: at,
    })),
  );
  await writer.insertBindings(
    tx,
    world.accounts.flatMap(({ key, speaksFor }) =>
      speaksFor.map((residentId, i) => ({
        ...{ id: `${key}-b${i}`, accountId: key, residentId, how: 'phone' as const, at, endedAt: null },
      })),
    ),
  );
  await running.get(ConsentRepository).begin(
    tx,
    world.accounts.flatMap(({ key, consents }) =>
      (['needPapers', 'result', 'progress'] as const)
        .filter((template) => consents[template] > 0)
        .map((template) => ({
          accountId: key,
          appId,
          template,
          remaining: consents[template],
          changedAt: at,
        })),
    ),
  );
};
