type Chunking = { getModuleInfo: (id: string) => { importers: readonly string[] } | null };

const own = /[\\/]src[\\/](?:prescreen[\\/](?!pdf|fhir[\\/](?!ExportFile|ImportFile|most-bytes)|StateSelect|InsurancePack|insurance-pack)|rulebook[\\/](?!versions)|words[\\/](?:prescreen(?!-insurance)[a-z-]*|rules|rulebook)\.ts)[^?]*$/;

/**
 * Says whether a module belongs to the one file that leads through the pre-screen to its result: its own code, and icons
 * that only it shows. Icons left in another chunk would be imported from there by code that this chunk imports in turn,
 * and would be undefined when that code runs.
 */
export const isPrescreen = (id: string, chunking: Chunking): boolean => own.test(id)
  || (/lucide-react.*icons/.test(id) && (chunking.getModuleInfo(id)?.importers ?? []).every((importer) => own.test(importer)));
