import { formatMiles } from '../../ui/format.ts';
import type { mapWords } from '../../words/map.ts';
import type { SpotNames } from './spot-layer.ts';
import { sharedBuilding } from './building.ts';

type MapWords = (typeof mapWords)['en'] | (typeof mapWords)['es'];

/** What pins and bubbles are called: "2, Cottonwood Interventional Psychiatry, 3.8 miles". */
export const nameSpots = (w: MapWords): SpotNames => ({
  pin: ({ members: [member] }) => (member ? w.pin(member.number, member.clinic.name, formatMiles(member.clinic.distanceMiles)) : ''),
  bubbleText: ({ members }) => w.clinics(members.length),
  bubble: ({ members, opensAt }) => {
    const building = sharedBuilding(members);
    return opensAt === null
      ? w.bubbleList(members.length, building ? w.atStreet(building) : w.closeTogether)
      : w.bubbleZoom(members.length, members[0]?.number ?? 0, members.at(-1)?.number ?? 0);
  },
});
