/** The site as schema.org knows it. No SearchAction: a search is never an address that a server sees (promise 3). */
export const siteJsonLd = ({ url, name, description, lang }: { url: string; name: string; description: string; lang: string }): Record<string, unknown> => ({
  '@context': 'https://schema.org', '@type': 'WebSite', '@id': url, url, name, description, inLanguage: lang,
});
