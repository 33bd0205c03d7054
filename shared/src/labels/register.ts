/** The register's own words. */
export const REGISTER_WORDS = {
  placeUnknown: '请选一个村或网格。',
  idNumber: '身份证号',
  phone: '电话',
  /** In the list of who looked: a one-time code for one's phone was given out. */
  code: '绑定码',
  cardSeen: '窗口当面看过身份证，开码绑定手机',
} as const;
