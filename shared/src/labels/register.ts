/** The register's own words. */
export const REGISTER_WORDS = {
  placeUnknown: '请选一个村或网格。',
  idNumber: '身份证号',
  phone: '电话',
} as const;
