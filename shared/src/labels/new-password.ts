/** The initial password becomes one's own: at the desk, and on the phone of whoever has no desk. */
export const NEW_PASSWORD = {
  title: '请先改密码',
  lead: '您用的是管理员给的初始密码，改成自己的才能用。',
  current: '现在的密码',
  next: '新密码（至少10个字符）',
  again: '新密码再输一遍',
  differ: '两遍密码不一样。',
  go: '改好，进去',
  changed: '密码改好了，别处的登录都退出了。',
} as const;
