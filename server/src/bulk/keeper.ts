import type { ListingSource } from '../listing/listing.ts';
import { columns, type Column } from '../importing/columns.ts';
import { sourceColumns } from '../importing/source-columns.ts';

/** Whose file it is. A moderator may change every listing and add new ones; others only what is in their care. */
export type Keeper = { id: string; moderates: boolean };

const ofProvenance = new Set(sourceColumns.map(({ name }) => name));

/** Beside facts that have a date, what says which clinic it is and where. Status and moves are a matter for the editor, which redirects. */
const ofPlace = new Set(['ref', 'name', 'street', 'unit', 'city', 'state', 'zip', 'lat', 'lng', 'point_precision', 'npi']);

/** The columns that somebody may fill. Who checked what, and from where it came, is not a keeper's to say. */
export function columnsFor({ moderates }: Keeper): Column[] {
  return moderates ? [...columns] : columns.filter(({ name, group }) => ofPlace.has(name) || (group !== null && group !== 'identity'));
}

/** The columns of a file that somebody gets to fill in: without provenance, which follows from who uploads it. */
export function columnsToFill(keeper: Keeper): Column[] {
  return columnsFor(keeper).filter(({ name }) => !ofProvenance.has(name));
}

export const isProvenance = (column: string): boolean => ofProvenance.has(column);

/** Whose word a change is. */
export const statedBy = ({ moderates }: Keeper): ListingSource['source'] => (moderates ? 'moderator' : 'clinic');
