/** Pages of the guide that are no text: with their place in its index. */
export const tools = [
  { slug: 'cost-planner', group: 'money', order: 3 },
  { slug: 'journal', group: 'days', order: 7 },
  { slug: 'share-your-story', group: 'support', order: 7 },
  { slug: 'glossary', group: 'start', order: 7 },
] as const;

export type ToolSlug = (typeof tools)[number]['slug'];

export const toolSlugs: ReadonlySet<string> = new Set([...tools.map(({ slug }) => slug), 'stories']);
