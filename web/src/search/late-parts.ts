import { late } from '../ui/late.tsx';
import type { FilterBarProps } from './late/FilterBar.tsx';
import type { ListToolsProps } from './late/ListTools.tsx';
import type { NothingFoundProps } from './late/NothingFound.tsx';
import type { RefusedProps } from './late/Refused.tsx';
import type { WhyTheseProps } from './late/WhyThese.tsx';

// Parts of the page that the list does not wait for. The server has their code from the start, the browser's build does not.
const filterBar = async () => (await import('./late/FilterBar.tsx')).FilterBar;
const listTools = async () => (await import('./late/ListTools.tsx')).ListTools;
const nothingFound = async () => (await import('./late/NothingFound.tsx')).NothingFound;
const refused = async () => (await import('./late/Refused.tsx')).Refused;
const whyThese = async () => (await import('./late/WhyThese.tsx')).WhyThese;

export const FilterBar = late<FilterBarProps>(filterBar, import.meta.env.SSR ? await filterBar() : undefined);
export const ListTools = late<ListToolsProps>(listTools, import.meta.env.SSR ? await listTools() : undefined);
export const NothingFound = late<NothingFoundProps>(nothingFound, import.meta.env.SSR ? await nothingFound() : undefined);
export const Refused = late<RefusedProps>(refused, import.meta.env.SSR ? await refused() : undefined);
export const WhyThese = late<WhyTheseProps>(whyThese, import.meta.env.SSR ? await whyThese() : undefined);
