import { clinicsOnPage, StateCode, type CityPage, type ClinicCard, type PlaceLink, type Point, type StatePage, type StatesPage } from '@finder/contract';
import type { Database } from '../database/client.ts';
import { oldestShown } from '../freshness/freshness.ts';
import { countRoutes, type RouteCounts } from './count-offers.ts';
import { findTown } from './find-town.ts';
import { findPlaces, listClinics, listStates, listTowns, readOffered, type StateRow } from './repository.ts';
import { byName, joinTowns, placeKey, townPath, townSlug, type Town } from './towns.ts';

export type DirectoryDeps = {
  db: Database;
  now: () => Date;
  /** Whether invented examples are what is shown: real and invented listings never stand side by side. */
  showsInvented: () => Promise<boolean>;
  /** The cards of these clinics in this order, with distances from a point. */
  cardsOf: (ids: string[], from: Point) => Promise<ClinicCard[]>;
};

/** A page, the address that it has in truth (without language), or null: there is no such place. */
export type Found<T> = { page: T } | { movedTo: string } | null;

const mostNearby = 6;
const nearMiles = 10;

type Nearby = CityPage['nearby'];

/** Links to towns, named as the place files write them; a town of another state says which. */
async function linkTowns(db: Database, towns: Town[], home: string | null): Promise<(PlaceLink & { miles: number })[]> {
  const places = await findPlaces(db, towns.map(({ state, slug }) => ({ state, key: placeKey(slug) })));
  const names = new Map(places.toReversed().map(({ state, key, name }) => [`${state} ${key}`, name]));
  return towns.map((town) => {
    const name = names.get(`${town.state} ${placeKey(town.slug)}`) ?? town.written;
    return { name: home === town.state ? name : `${name}, ${town.state}`, path: townPath(town), total: town.total, miles: town.miles ?? 0 };
  });
}

async function nearestTowns(db: Database, towns: Town[], home: string): Promise<Nearby> {
  const nearest = towns.toSorted((a, b) => (a.miles ?? 0) - (b.miles ?? 0) || (townPath(a) < townPath(b) ? -1 : 1)).slice(0, mostNearby);
  const links = await linkTowns(db, nearest, home);
  return links.map(({ miles, ...link }) => ({ ...link, distanceMiles: miles }));
}

async function countOffered({ db, now }: DirectoryDeps, ids: string[]): Promise<RouteCounts> {
  return countRoutes(await readOffered(db, ids, oldestShown('prices', now()) ?? new Date(0)));
}

/** The state that "co", "CO" or "colorado" means. */
const findState = (states: StateRow[], text: string) =>
  states.find(({ state }) => state === text.toUpperCase()) ?? states.find(({ name }) => townSlug(name) === townSlug(text.replaceAll('-', ' ')));

/** Every state and territory, A to Z, with how many open clinics it has. */
export async function readStates({ db, showsInvented }: DirectoryDeps): Promise<StatesPage> {
  const [states, towns] = await Promise.all([listStates(db), listTowns(db, await showsInvented(), null)]);
  const links = states.map(({ state, name }) => ({
    state: StateCode.parse(state),
    name,
    path: `/clinics/${state.toLowerCase()}`,
    total: towns.reduce((sum, town) => sum + (town.state === state ? town.total : 0), 0),
  }));
  return { total: links.reduce((sum, { total }) => sum + total, 0), states: links.toSorted(byName) };
}

/** A state's cities with clinics, A to Z; or, where it has none, the nearest that do. */
export async function readState(deps: DirectoryDeps, text: string): Promise<Found<StatePage>> {
  const { db } = deps;
  const found = findState(await listStates(db), text);
  if (!found) return null;
  if (text !== found.state.toLowerCase()) return { movedTo: `/clinics/${found.state.toLowerCase()}` };
  const invented = await deps.showsInvented();
  const [clinics, towns] = await Promise.all([listClinics(db, invented, found.state), listTowns(db, invented, found)]);
  const own = joinTowns(towns.filter(({ state }) => state === found.state));
  return {
    page: {
      state: StateCode.parse(found.state),
      name: found.name,
      path: `/clinics/${text}`,
      total: clinics.length,
      ...await countOffered(deps, clinics.map(({ id }) => id)),
      cities: (await linkTowns(db, own, found.state)).map(({ miles: _miles, ...link }) => link).toSorted(byName),
      nearest: clinics.length === 0 ? await nearestTowns(db, joinTowns(towns), found.state) : [],
    },
  };
}

/** One page of a city's clinics, A to Z by name, ties by id: nothing else decides the order. `page` counts from 1. */
export async function readCity(deps: DirectoryDeps, stateText: string, cityText: string, page: number): Promise<Found<CityPage>> {
  const { db } = deps;
  const state = findState(await listStates(db), stateText);
  const slug = townSlug(cityText.replaceAll('-', ' '));
  if (!state || slug === '') return null;
  const invented = await deps.showsInvented();
  const clinics = (await listClinics(db, invented, state.state)).filter(({ city }) => townSlug(city) === slug)
    .toSorted((a, b) => byName(a, b) || (a.id < b.id ? -1 : 1));
  const town = await findTown(db, state.state, slug, clinics);
  if (!town) return null;
  const path = townPath({ state: state.state, slug });
  if (path !== `/clinics/${stateText}/${cityText}`) return { movedTo: path };
  const pages = Math.max(1, Math.ceil(clinics.length / clinicsOnPage));
  if (page > pages) return null;
  const from = { lat: town.lat, lng: town.lng };
  const shown = clinics.slice((page - 1) * clinicsOnPage, page * clinicsOnPage);
  const [counts, cards, written] = await Promise.all([
    countOffered(deps, clinics.map(({ id }) => id)),
    deps.cardsOf(shown.map(({ id }) => id), from),
    listTowns(db, invented, from, nearMiles),
  ]);
  const others = joinTowns(written).filter((other) => townPath(other) !== path);
  return {
    page: {
      state: StateCode.parse(state.state),
      stateName: state.name,
      city: town.name,
      path,
      from,
      total: clinics.length,
      ...counts,
      within10Miles: others.reduce((sum, { within }) => sum + within, 0),
      page,
      pages,
      clinics: cards,
      nearby: await nearestTowns(db, others, state.state),
    },
  };
}
