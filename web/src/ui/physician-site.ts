/** Where anyone can look up a physician's licence and what boards have done: the Federation of State Medical Boards. */
export const physicianSite = { href: 'https://www.docinfo.org', site: 'docinfo.org' } as const;
