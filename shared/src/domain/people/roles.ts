/** What a member of staff may do, by post. One person usually has several posts (a village is three people and one desk). */
export const ROLES = ['clerk', 'grid', 'mediator', 'editor', 'supervisor', 'admin'] as const;

/** clerk 窗口人员 · grid 网格员 · mediator 调解员 · editor 信息员 · supervisor 督办 · admin 管理员 */
export type Role = (typeof ROLES)[number];
