/** What the invented names are made of. Plants, birds and landscapes: nobody's own name. */
export const natureWords = [
  'Alder', 'Amber Grove', 'Antelope Flats', 'Ash Hollow', 'Aspen Bend', 'Avocet', 'Basswood', 'Bayberry', 'Bear Creek', 'Birch Landing',
  'Bitterroot', 'Blackbird', 'Blue Heron', 'Bluestem', 'Bobolink', 'Boulder Field', 'Bracken', 'Brookside', 'Buckeye', 'Buttonbush',
  'Canyon Wren', 'Cardinal Oak', 'Catalpa', 'Cedar Waxwing', 'Chickadee', 'Chokecherry', 'Cinder Butte', 'Clearwater', 'Clover Field',
  'Columbine', 'Coneflower', 'Copper Beech', 'Cottonwood', 'Coyote Brush', 'Cranesbill', 'Crescent Dune', 'Cypress Knee', 'Dogwood',
  'Driftwood', 'Eagle Rock', 'Elderberry', 'Evening Primrose', 'Fern Hollow', 'Fireweed', 'Flint Hills', 'Foxglove', 'Goldenrod',
  'Goldfinch', 'Granite Pass', 'Gray Owl', 'Hackberry', 'Hawthorn', 'Hazel Run', 'Hemlock Ridge', 'Hickory', 'High Plains', 'Honeylocust',
  'Hummingbird', 'Indigo Bunting', 'Iris Meadow', 'Ironwood', 'Juniper Ridge', 'Kestrel', 'Kingfisher', 'Lakeshore', 'Larkspur',
  'Laurel Hill', 'Lichen', 'Linden', 'Lodgepole', 'Lupine', 'Madrone', 'Magnolia Bend', 'Mallow', 'Manzanita', 'Maple Hollow',
  'Marigold', 'Marsh Wren', 'Meadowlark', 'Mesa Verde', 'Mesquite', 'Milkweed', 'Monarch', 'Mountain Ash', 'Nighthawk', 'Nuthatch',
  'Oak Savanna', 'Oriole', 'Osprey', 'Palo Verde', 'Pebble Creek', 'Penstemon', 'Pine Siskin', 'Pinyon', 'Plover', 'Prairie Clover',
  'Quail Hollow', 'Quiet River', 'Red Cedar', 'Redbud', 'Redwing', 'River Birch', 'Rosewood', 'Sagebrush', 'Saguaro', 'Sandhill',
  'Sandpiper', 'Sassafras', 'Serviceberry', 'Silver Maple', 'Snowberry', 'Sorrel', 'Spruce Run', 'Starling', 'Stonecrop', 'Sugar Pine',
  'Sumac', 'Sundew', 'Swallowtail', 'Sweetgum', 'Switchgrass', 'Sycamore', 'Tamarack', 'Tanager', 'Thistle', 'Tidewater', 'Trillium',
  'Tulip Poplar', 'Verbena', 'Vireo', 'Warbler', 'Wild Rye', 'Wildrose', 'Willow Bend', 'Windflower', 'Wintergreen', 'Witch Hazel',
  'Yarrow', 'Yellow Pine', 'Yucca',
] as const;

export const streets = ['Example Ave', 'Example St', 'Example Blvd', 'Example Rd', 'Example Way', 'Example Pkwy', 'Sample St', 'Sample Ave'] as const;

export const firstNames = [
  'Adele', 'Amara', 'Anton', 'Beatriz', 'Calvin', 'Carmen', 'Dana', 'Desmond', 'Elena', 'Farid', 'Grace', 'Hana', 'Ines', 'Jonas', 'Keiko',
  'Lucia', 'Marcus', 'Mei', 'Nadia', 'Omar', 'Priya', 'Quinn', 'Renee', 'Rosa', 'Samuel', 'Tessa', 'Umar', 'Vera', 'Wendell', 'Yusuf',
] as const;

export const lastNames = [
  'Abernathy-Vale', 'Adair', 'Belmonte-Rusk', 'Brightwater', 'Calloway-Fenn', 'Castellmar', 'Dunmarrow', 'Eastlake', 'Fairweather-Oduya',
  'Garrowby', 'Hollingbrook', 'Ibarrola-Stone', 'Jessamy', 'Kestering', 'Lindqvale', 'Marchetti-Bly', 'Nakagawara', 'Okonkwell',
  'Pemberlow', 'Quillfeather', 'Ravensbourne', 'Solanares', 'Thistlewood', 'Umberfield', 'Vasquelle', 'Winterbourne', 'Yarrowgate', 'Zelenko-Hart',
] as const;

export const parkingWords = [
  'Free parking behind the building', 'Free lot, two accessible spaces by the door', 'Paid garage next door, first hour free',
  'Street parking only, 2-hour limit', 'Free parking in front', 'Valet on weekdays, paid garage across the street',
] as const;

export const transitWords = [
  'Bus stop at the door', 'Light rail, 6-minute walk', 'Subway, 4-minute walk', 'Bus every 30 minutes, 10-minute walk', 'No public transit nearby',
] as const;

/** An invented society: a real one would be said to vouch for a clinic that is not there. */
export const societies = ['Example Society of Ketamine Practice', 'Sample Academy of Interventional Psychiatry'] as const;

export const closingReasons = ['The clinic says it has closed for good', 'The phone is disconnected and the suite is empty', 'The owner retired'] as const;
export const pausingReasons = ['Closed for repairs after water damage', 'Closed while a new medical director starts', 'Closed for a family emergency'] as const;
export const hidingReasons = ['Asked not to be listed', 'Licence under review'] as const;
