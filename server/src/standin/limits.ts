/**
 * WeChat's limits on the values of a subscribe message, by the key's type (`thing1` → `thing`), in characters.
 * Source: WeChat's documentation, "订阅消息参数值内容限制说明". A value beyond is refused with 47003, not cut.
 */
const LIMITS: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/su,
  number: /^-?\d{1,32}(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^.{1,5}$/su,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: /^(\d{4}年\d{1,2}月\d{1,2}日 ?)?\d{1,2}:\d{2}|^\d{4}[-年]\d{1,2}[-月]\d{1,2}/,
  date: /^\d{4}[-年]\d{1,2}[-月]\d{1,2}/,
  amount: /^.{1,10}元?$/su,
  phone_number: /^[\d+\- ]{1,17}$/,
  name: /^.{1,10}$/su,
  phrase: /^\p{Script=Han}{1,5}$/u,
};

/** The first key whose value WeChat would refuse, or undefined. */
export const findRefusedKey = (data: Readonly<Record<string, { value: string }>>): string | undefined =>
  Object.entries(data).find(([key, { value }]) => {
    const limit = LIMITS[key.replace(/\d+$/, '')];
    return limit === undefined || !limit.test(value);
  })?.[0];
