import type { Channel } from './reach.js';

/** How a household could be told. `consent`: an account of it still has a consent for one WeChat message. */
export interface Reachable {
  consent: boolean;
  phone: boolean;
}

/**
 * The first channel that will probably tell this household. A bound account without consent only finds the notice when somebody opens
 * the mini-program: not counted on, so it is a call, and without a number a visit.
 */
export const firstChannel = ({ consent, phone }: Reachable): Channel =>
  consent ? 'wechat' : phone ? 'phone' : 'door';

/** Households by the first channel; the three add up to all of them. */
export const forecastOf = (
  households: Iterable<Reachable>,
): { households: number; byWechat: number; byPhone: number; byDoor: number } => {
  const by: Record<Channel, number> = { wechat: 0, phone: 0, door: 0 };
  for (const household of households) by[firstChannel(household)] += 1;
  return {
    households: by.wechat + by.phone + by.door,
    byWechat: by.wechat,
    byPhone: by.phone,
    byDoor: by.door,
  };
};

/** Under this many persons no figure is shown: too few to hide in. */
export const FEW = 5;
