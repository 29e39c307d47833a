import type { ListedRow } from '../../server/src/search/repository.ts';

/** A listing that has said nothing but what is given, as the search reads it. */
export const listedRow = (given: Partial<ListedRow>): ListedRow => ({
  id: '00000000-0000-4000-8000-000000000001', slug: 'a', name: 'A', open: true, invented: true, lat: 1, lng: 1, street: '', city: '', state: 'CO', zip: '', phone: null,
  timeZone: 'America/Denver', acceptingNewPatients: null, access: { 'step-free': null, elevator: null, 'accessible-restroom': null }, safety: {}, offerings: [], insurers: [],
  conditions: {}, languages: {}, ageGroups: {}, telehealth: {}, credentials: [], hours: [], exceptions: [], sources: [], ...given,
});
