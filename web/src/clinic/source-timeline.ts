import { factGroups, type FactGroup, type Provenance, type Source } from '@finder/contract';

/** What happened on a day: somebody told us (a source), or we checked (in a stated way). */
export type SourceEvent = { on: string; groups: FactGroup[] } & ({ source: Source } | { checked: string });

const keyOf = (event: SourceEvent) => `${event.on} ${'source' in event ? event.source : `checked ${event.checked}`}`;

export type SourceDay = { on: string; events: SourceEvent[] };

const inOrder = (groups: FactGroup[]) => groups.toSorted((a, b) => factGroups.indexOf(a) - factGroups.indexOf(b));

/** The history of what is shown now, newest day first; one event for each day and source, naming its groups of facts. */
export const sourceTimeline = (provenance: Provenance[]): SourceDay[] => {
  const events = new Map<string, SourceEvent>();
  const add = (event: SourceEvent) => {
    const known = events.get(keyOf(event));
    if (known) known.groups.push(...event.groups);
    else events.set(keyOf(event), event);
  };
  for (const { group, source, asOf, verified, freshness } of provenance) {
    if (freshness === 'hidden') continue;
    add({ on: asOf, groups: [group], source });
    if (verified) add({ on: verified.on, groups: [group], checked: verified.how });
  }
  const days = [...new Set([...events.values()].map(({ on }) => on))].toSorted().toReversed();
  return days.map((on) => ({
    on,
    events: [...events.values()].filter((event) => event.on === on).map((event) => ({ ...event, groups: inOrder(event.groups) })),
  }));
};
