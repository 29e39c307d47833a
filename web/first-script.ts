import { fileURLToPath } from 'node:url';

type Chunking = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null };

/**
 * Says whether the search page needs a module before its list works, by the imports that are not lazy. What other pages
 * share beyond that stays out of the script that everybody waits for.
 */
export const searchNeeds = (): (id: string, chunking: Chunking) => boolean => {
  const needed = new Set<string>();
  const add = (id: string, chunking: Chunking) => {
    if (needed.has(id)) return;
    needed.add(id);
    for (const next of chunking.getModuleInfo(id)?.importedIds ?? []) add(next, chunking);
  };
  return (id, chunking) => {
    if (needed.size === 0) {
      for (const entry of ['entry-client.tsx', 'search/SearchPage.tsx']) add(fileURLToPath(new URL(`src/${entry}`, import.meta.url)), chunking);
    }
    return needed.has(id);
  };
};
