import type { Line, Ring } from './map-files.ts';

/** [latitude, longitude] in degrees, the order of Leaflet. */
export type LatLng = [number, number];

/** The files hold thousandths of a degree. */
export const unitsPerDegree = 1000;

/** The Pacific in one piece: Guam and the last Aleutians lie west of Hawaii, not at the far right. */
export const mapLng = (lng: number) => (lng > 100 ? lng - 360 : lng);

/** The points of a line of a map file. */
export const decodeLine = (line: Line): LatLng[] => {
  const points: LatLng[] = [];
  let x = 0;
  let y = 0;
  for (let index = 0; index + 1 < line.length; index += 2) {
    x += line[index] ?? 0;
    y += line[index + 1] ?? 0;
    points.push([y / unitsPerDegree, x / unitsPerDegree]);
  }
  return points;
};

/** The outline of an area from the lines it shares with its neighbours; `~n` is line n backwards. */
export const joinRing = (ring: Ring, lines: LatLng[][]): LatLng[] =>
  ring.flatMap((number) => {
    const points = lines[number < 0 ? ~number : number] ?? [];
    // Each line ends where the next begins.
    return (number < 0 ? points.toReversed() : points).slice(0, -1);
  });

/** Whether a point lies within an area of one or more rings (even–odd, so that holes are outside). */
export const isWithin = ([lat, lng]: LatLng, rings: LatLng[][]): boolean => {
  let within = false;
  for (const ring of rings) {
    ring.forEach(([aLat, aLng], index) => {
      const [bLat, bLng] = ring[(index + 1) % ring.length] ?? [aLat, aLng];
      if (aLat > lat !== bLat > lat && lng < aLng + ((lat - aLat) / (bLat - aLat)) * (bLng - aLng)) within = !within;
    });
  }
  return within;
};
