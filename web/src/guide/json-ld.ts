import type { Article } from '../../content/article.ts';
import type { Lang } from '../words/words.ts';

type About = { lang: Lang; url: string; name: string; description: string; siteName: string };

/** An article as search engines read it. Who reviewed it is named only where somebody has. */
export const articleJsonLd = ({ checked, reviewed }: Article, { lang, url, name, description, siteName }: About): Record<string, unknown> => ({
  '@context': 'https://schema.org',
  '@type': 'MedicalWebPage',
  '@id': url,
  url, name, headline: name, description, inLanguage: lang,
  dateModified: checked,
  ...(reviewed && { lastReviewed: reviewed.on, reviewedBy: { '@type': 'Person', name: reviewed.by, honorificSuffix: reviewed.credentials } }),
  isPartOf: { '@type': 'WebSite', name: siteName },
});
