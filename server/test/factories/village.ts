import type { Role } from '@huiyin/shared/domain/people/roles';
import { AccountWriter } from '../../src/features/account/account-writer.js';
import type { HouseholdRow, PlaceLevel, PlaceRow } from '../../src/features/register/entities.js';
import { type PlainResident, RegisterWriter } from '../../src/features/register/register-writer.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { TestApp } from '../support/app.js';

const place = (path: string, level: PlaceLevel, name: string): PlaceRow => {
  const ids = path.split('/').filter(Boolean);
  const [id = '', parentId = null] = ids.reverse();
  return { id, parentId, level, code: null, name, path, fromAt: 0, toAt: null };
};

/** One town with two villages; 柳溪村 has two grids, 石桥村 one. */
const PLACES = [
  place('/c/', 'county', '青禾县'),
  place('/c/t/', 'town', '云台镇'),
  place('/c/t/v1/', 'village', '柳溪村'),
  place('/c/t/v1/g1/', 'grid', '上湾网格'),
  place('/c/t/v1/g1/l1/', 'cell', '上湾一联'),
  place('/c/t/v1/g2/', 'grid', '下湾网格'),
  place('/c/t/v2/', 'village', '石桥村'),
  place('/c/t/v2/g3/', 'grid', '桥头网格'),
];

const pathOf = (id: string) => PLACES.find((p) => p.id === id)?.path ?? '';

const hours = { openHours: '08:30', closeHours: '17:30', days: null };
const CENTRES = [
  { id: 'tc', placeId: 't', level: 'town' as const, name: '云台镇便民服务中心', phone: '0999-6100001' },
  { id: 'c1', placeId: 'v1', level: 'village' as const, name: '柳溪村便民服务站', phone: '0999-6100002' },
  { id: 'c2', placeId: 'v2', level: 'village' as const, name: '石桥村便民服务站', phone: '0999-6100003' },
].map((centre) => ({ ...centre, ...hours, address: null, complainPhone: null }));

const WINDOWS = [
  { id: 'tw1', centreId: 'tc', competence: 'shehui-jiuzhu', name: '社会救助窗口' },
  { id: 'tw2', centreId: 'tc', competence: 'zongzhi-tiaojie', name: '综治调解窗口' },
  { id: 'w1', centreId: 'c1', competence: 'zonghe', name: '综合窗口' },
  { id: 'w2', centreId: 'c2', competence: 'zonghe', name: '综合窗口' },
].map((window) => ({ ...window, floor: null, phone: null }));

/** Every one signs in as `<id>` with this. */
export const PASSWORD = '柳溪 long enough';

type StaffSpec = readonly [id: string, name: string, posts: (readonly [Role, string, string?, string?])[]];

const STAFF: readonly StaffSpec[] = [
  ['clerk1', '陈桂兰', [['clerk', 'v1', 'c1', 'w1']]],
  ['grid1', '王秀兰', [['grid', 'g1']]],
  ['grid2', '李大山', [['grid', 'g2']]],
  [
    'many1',
    '赵永年',
    [
      ['mediator', 'v1', 'c1'],
      ['editor', 'v1'],
      ['supervisor', 'v1', 'c1'],
    ],
  ],
  ['clerk2', '孙石桥', [['clerk', 'v2', 'c2', 'w2']]],
  ['tclerk', '钱文书', [['clerk', 't', 'tc', 'tw1']]],
  ['tlead', '周镇明', [['supervisor', 't', 'tc']]],
  ['editor', '吴新闻', [['editor', 't']]],
];

/** A household of the grid, with its house number. */
export const aHousehold = (id: string, gridId: string, over: Partial<HouseholdRow> = {}): HouseholdRow => ({
  ...{ id, no: id.toUpperCase(), gridId, cellId: null, headId: null, contactId: null },
  villageId: pathOf(gridId).split('/').at(-3) ?? '',
  placePath: pathOf(gridId),
  address: `${id}组1号`,
  ...over,
});

/** A verified resident of that household, without phone and ID number unless told. */
export const aResident = (
  id: string,
  name: string,
  home: HouseholdRow,
  over: Partial<PlainResident> = {},
): PlainResident => ({
  ...{ id, name, householdId: home.id, villageId: home.villageId, gridId: home.gridId },
  ...{ placePath: home.placePath, sex: null, birth: null, relation: null, idNumber: null, phone: null },
  ...{ through: null, wechat: false, verified: true, diedAt: null, createdAt: 0, addedBy: null },
  ...over,
});

/** Places, centres, windows and staff, and whom the test names. */
export const settle = async (
  app: TestApp,
  people: { households?: readonly HouseholdRow[]; residents?: readonly PlainResident[] } = {},
): Promise<void> => {
  const [register, accounts] = [app.get(RegisterWriter), app.get(AccountWriter)];
  const passwordHash = await accounts.hash(PASSWORD);
  await app.get(UnitOfWork).run('test.settle', async (tx) => {
    await register.insertPlaces(tx, PLACES);
    await register.insertCentres(tx, CENTRES, WINDOWS);
    await register.insertHouseholds(tx, people.households ?? []);
    await register.insertResidents(tx, people.residents ?? []);
    await accounts.insertStaff(
      tx,
      STAFF.map(([id, name]) => ({
        ...{ id, name, login: id, passwordHash, photoId: null, active: true },
        phone: '0999-6100009',
      })),
    );
    await accounts.insertPosts(
      tx,
      STAFF.flatMap(([staffId, , posts]) =>
        posts.map(([role, placeId, centreId = null, windowId = null], i) => ({
          ...{ id: `${staffId}-${i}`, staffId, role, placeId, centreId, windowId, fromAt: 0, toAt: null },
        })),
      ),
    );
  });
};
