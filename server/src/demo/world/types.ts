import type { Competence } from '@huiyin/shared/catalogue/item';
import type { Role } from '@huiyin/shared/domain/people/roles';

/** Everything refers to everything else by `key`, a readable name that is stable for a seed. */
export interface WorldPlace {
  key: string;
  parent: string | null;
  level: 'county' | 'town' | 'village' | 'grid' | 'cell';
  /** 12 digits, down to the village; 999999 exists nowhere. */
  code: string | null;
  name: string;
}

export interface WorldCentre {
  key: string;
  place: string;
  level: 'town' | 'village';
  name: string;
  address: string;
  phone: string;
  complainPhone: string;
  open: string;
  close: string;
}

export interface WorldWindow {
  key: string;
  centre: string;
  competence: Competence;
  name: string;
  floor: string;
  phone: string;
}

export interface WorldPost {
  role: Role;
  place: string;
  centre: string;
  window: string | null;
}

export interface WorldStaff {
  key: string;
  name: string;
  login: string;
  phone: string;
  /** What this person does, in one Chinese line for the table of demo accounts. */
  note: string;
  posts: WorldPost[];
}

export interface WorldHousehold {
  key: string;
  no: string;
  village: string;
  grid: string;
  cell: string;
  /** Down to the door: 柳溪村上湾1组12号. */
  address: string;
  head: string;
  /** Whom to phone first: a resident, also one without a phone (then `through` says how). */
  contact: string;
}

export const TAGS = [
  '五保',
  '低保',
  '空巢',
  '独居',
  '留守',
  '残疾',
  '眼疾',
  '优抚',
  '监测户',
  '孕产',
] as const;

export type Tag = (typeof TAGS)[number];

export interface WorldResident {
  key: string;
  household: string;
  name: string;
  sex: 'm' | 'f';
  /** `YYYY-MM-DD` */
  birth: string;
  /** As on the register: 户主, 配偶, 儿子 … */
  relation: string;
  idNumber: string;
  /** Mobile or landline, normalised. */
  phone: string | null;
  /** How a person without a phone is reached: 女儿 林小雨 154… */
  through: string | null;
  tags: Tag[];
  /** Some account speaks for this person. */
  wechat: boolean;
}

/** A phone with WeChat, and for whom it speaks. */
export interface WorldAccount {
  key: string;
  openid: string;
  /** Its owner, who need not live here. */
  name: string;
  phone: string;
  speaksFor: string[];
  /** One-time message consents still unused, by template. */
  consents: { needPapers: number; result: number; progress: number };
  /** The few that a visitor of the demo can play, with what makes them worth it; null for all others. */
  persona: { note: string } | null;
}

export interface World {
  /** The day on which the ages are plausible. */
  date: string;
  /** Of every member of staff, in the demo alone. */
  password: string;
  places: WorldPlace[];
  centres: WorldCentre[];
  windows: WorldWindow[];
  staff: WorldStaff[];
  households: WorldHousehold[];
  residents: WorldResident[];
  accounts: WorldAccount[];
}
