type Chunking = { getModuleInfo: (id: string) => { importers: readonly string[] } | null };

const forStaff = /[\\/]src[\\/](?:account|claim|edit|history|moderate|ui[\\/]staff)[\\/]/;

/** Says whether an icon is shown by pages for clinics and moderators alone: in the file of all shared icons every patient would fetch it. */
export const isStaffIcon = (id: string, chunking: Chunking): boolean =>
  /lucide-react.*icons/.test(id) && (chunking.getModuleInfo(id)?.importers ?? []).every((importer) => forStaff.test(importer));
