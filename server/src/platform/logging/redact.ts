const ID_NUMBER = /(?<![0-9A-Za-z])(\d{6})\d{8}(\d{3}[\dXx])(?![0-9A-Za-z])/g;
const PHONE = /(?<![0-9A-Za-z])(1[3-9]\d)\d{4}(\d{4})(?![0-9A-Za-z])/g;

/** Masks whatever looks like an ID number or a mobile number; times in milliseconds and our ids stay. */
export const redact = (line: string): string =>
  line.replace(ID_NUMBER, '$1********$2').replace(PHONE, '$1****$2');
