import { clinicsOnPage, type CityPage, type ClinicCard, type StatePage, type StatesPage } from '@finder/contract';
import { phoneHref } from '../ui/format.ts';
import { directoryWords } from '../words/directory.ts';
import type { Lang } from '../words/words.ts';

/** What a page says of itself: `address` makes a full address of a path without language. */
type About = { lang: Lang; url: string; name: string; description: string; invented: boolean; address: (path: string) => string };
type Thing = Record<string, unknown>;

const trail = (steps: { name: string; path: string }[], { lang, address }: About): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: directoryWords[lang].allStates, path: '/clinics' }, ...steps]
    .map(({ name, path }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: address(path) })),
});

const collection = ({ lang, url, name, description }: About, list: Thing): Thing => ({
  '@type': 'CollectionPage', '@id': url, url, name, description, inLanguage: lang, mainEntity: list,
});

const linkList = (places: { name: string; path: string }[], { address }: About): Thing => ({
  '@type': 'ItemList',
  numberOfItems: places.length,
  itemListElement: places.map(({ name, path }, index) => ({ '@type': 'ListItem', position: index + 1, name, url: address(path) })),
});

// No ratings: there are none, and paid or invented ones are unlawful (16 CFR 465).
const clinicThing = (clinic: ClinicCard, { address, invented }: About): Thing => ({
  '@type': 'MedicalClinic',
  '@id': address(`/clinic/${clinic.slug}`),
  url: address(`/clinic/${clinic.slug}`),
  name: clinic.name,
  ...(invented && { disambiguatingDescription: 'An invented example, not a real clinic.' }),
  address: {
    '@type': 'PostalAddress', streetAddress: clinic.street, addressLocality: clinic.city, addressRegion: clinic.state, postalCode: clinic.zip, addressCountry: 'US',
  },
  ...(clinic.phone && { telephone: phoneHref(clinic.phone).slice('tel:'.length) }),
});

const graph = (...things: Thing[]): Thing => ({ '@context': 'https://schema.org', '@graph': things });

export const statesJsonLd = ({ states }: StatesPage, about: About): Thing =>
  graph(collection(about, linkList(states.filter(({ total }) => total > 0), about)), trail([], about));

const stateStep = (code: string, name: string) => ({ name, path: `/clinics/${code.toLowerCase()}` });

export const stateJsonLd = ({ state, name, cities }: StatePage, about: About): Thing =>
  graph(collection(about, linkList(cities, about)), trail([stateStep(state, name)], about));

/** The clinics that this page of the list shows, with their places in the whole of it. */
export const cityJsonLd = (city: CityPage, about: About): Thing => graph(
  collection(about, {
    '@type': 'ItemList',
    itemListOrder: 'https://schema.org/ItemListOrderAscending',
    numberOfItems: city.total,
    itemListElement: city.clinics.map((clinic, index) =>
      ({ '@type': 'ListItem', position: (city.page - 1) * clinicsOnPage + index + 1, item: clinicThing(clinic, about) })),
  }),
  trail([stateStep(city.state, city.stateName), { name: city.city, path: city.path }], about),
);
