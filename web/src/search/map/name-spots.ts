import { formatCount, formatMiles } from '../../ui/format.ts';
import type { mapWords } from '../../words/map.ts';
import type { SpotNames } from './spot-layer.ts';
import { sharedBuilding } from './building.ts';
import type { Spot } from './spots.ts';

type MapWords = (typeof mapWords)['en'] | (typeof mapWords)['es'];

/** "at 1719 Example St" when all of them are known to be there. */
export const whereOf = ({ count, clinics }: Spot, w: MapWords) => {
  const building = count === clinics.length ? sharedBuilding(clinics) : null;
  return building ? w.atStreet(building) : w.closeTogether;
};

/** What pins and bubbles are called: "2, Cottonwood Interventional Psychiatry, 3.8 miles". */
export const nameSpots = (w: MapWords): SpotNames => ({
  pin: ({ clinics: [clinic] }) => (clinic ? w.pin(clinic.number, clinic.name, formatMiles(clinic.distanceMiles)) : ''),
  bubbleText: ({ count }) => w.clinics(formatCount(count)),
  bubble: (spot) => (spot.opens === 'list' ? w.bubbleList(formatCount(spot.count), whereOf(spot, w)) : w.bubbleZoom(formatCount(spot.count))),
});
