import type { StateCode } from '@finder/contract';

const eastern = 'America/New_York';
const central = 'America/Chicago';
const mountain = 'America/Denver';
const pacific = 'America/Los_Angeles';

/** The zone of each state, or of the larger part of its people where the state has two. */
const zoneOfState: Record<StateCode, string> = {
  AL: central, AK: 'America/Anchorage', AZ: 'America/Phoenix', AR: central, CA: pacific, CO: mountain, CT: eastern, DE: eastern,
  DC: eastern, FL: eastern, GA: eastern, HI: 'Pacific/Honolulu', ID: mountain, IL: central, IN: eastern, IA: central, KS: central,
  KY: eastern, LA: central, ME: eastern, MD: eastern, MA: eastern, MI: eastern, MN: central, MS: central, MO: central, MT: mountain,
  NE: central, NV: pacific, NH: eastern, NJ: eastern, NM: mountain, NY: eastern, NC: eastern, ND: central, OH: eastern, OK: central,
  OR: pacific, PA: eastern, RI: eastern, SC: eastern, SD: central, TN: central, TX: central, UT: mountain, VT: eastern, VA: eastern,
  WA: pacific, WV: eastern, WI: central, WY: mountain,
  PR: 'America/Puerto_Rico', VI: 'America/St_Thomas', GU: 'Pacific/Guam', MP: 'Pacific/Saipan', AS: 'Pacific/Pago_Pago',
};

type Split = { state: StateCode; zone: string; holds: (lat: number, lng: number) => boolean };

/**
 * The parts of states that keep another time, as boxes a few miles rough along the line. Real lines follow counties
 * (49 CFR part 71): whoever knows better writes the zone into the import's `time_zone` column.
 */
const splits: Split[] = [
  { state: 'FL', zone: central, holds: (_, lng) => lng < -85.0 },
  { state: 'TX', zone: mountain, holds: (lat, lng) => lng < -104.9 && lat > 30.6 },
  { state: 'TN', zone: eastern, holds: (_, lng) => lng > -85.2 },
  { state: 'KY', zone: central, holds: (_, lng) => lng < -86.1 },
  { state: 'IN', zone: central, holds: (lat, lng) => (lng < -86.9 && lat > 41.0) || (lng < -86.8 && lat < 38.6) },
  { state: 'MI', zone: central, holds: (lat, lng) => lng < -87.6 && lat > 45.0 && lat < 46.7 },
  { state: 'ND', zone: mountain, holds: (lat, lng) => lng < -101.9 && lat < 47.6 },
  { state: 'SD', zone: mountain, holds: (_, lng) => lng < -100.6 },
  { state: 'NE', zone: mountain, holds: (_, lng) => lng < -101.3 },
  { state: 'KS', zone: mountain, holds: (lat, lng) => lng < -101.5 && lat > 37.7 },
  { state: 'ID', zone: pacific, holds: (lat) => lat > 45.6 },
  { state: 'OR', zone: mountain, holds: (lat, lng) => lng > -118.2 && lat < 44.5 && lat > 42.4 },
  { state: 'NV', zone: mountain, holds: (lat, lng) => lng > -114.1 && lat > 40.6 },
  { state: 'AK', zone: 'America/Adak', holds: (_, lng) => lng < -169.5 || lng > 0 },
];

/** The IANA time zone at a point (degrees) of a state. */
export function timeZoneOf(state: StateCode, lat: number, lng: number): string {
  return splits.find((split) => split.state === state && split.holds(lat, lng))?.zone ?? zoneOfState[state];
}
