import { dateOf } from '../calendar/calendar.js';

/** Full years of somebody born on `birth` (`YYYY-MM-DD`) on a day; they change on the birthday, for 29 February on 1 March. */
export const ageOn = (birth: string, day: number): number => {
  const today = dateOf(day);
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return today.slice(5) < birth.slice(5) ? years - 1 : years;
};
