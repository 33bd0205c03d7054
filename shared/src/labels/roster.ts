import type { Role } from '../domain/people/roles.js';

const ROLES: Readonly<Record<Role, string>> = {
  clerk: '窗口人员',
  grid: '网格员',
  mediator: '调解员',
  editor: '信息员',
  supervisor: '督办',
  admin: '管理员',
};

/** 上湾网格 网格员 · 云台镇 社会救助窗口 窗口人员 */
export const sayPost = (where: string, role: Role): string => `${where} ${ROLES[role]}`;

/** 离岗: a post would stand empty. */
export const sayNoHeir = (post: string): string => `“${post}”还没有人接。`;

/** The page's own words. */
export const ROSTER = {
  title: '值班和请假',
  duty: '当值',
  leave: '请假',
  standIn: '代办的人',
  back: '提前回来',
  open: '手上的事',
  leaving: '离岗',
  heirs: '谁来接',
  finish: '交清了，离岗',
} as const;
