declare module 'virtual:guide' {
  const guide: ReturnType<typeof import('../content/make-guide.ts').makeGuide>['whole'];
  export default guide;
}
declare module 'virtual:guide-search-en' {
  const documents: import('../content/search-documents.ts').SearchDocument[];
  export default documents;
}
declare module 'virtual:guide-search-es' {
  const documents: import('../content/search-documents.ts').SearchDocument[];
  export default documents;
}
declare module 'virtual:guide-terms-en' {
  const terms: Record<string, { term: string; definition: string }>;
  export default terms;
}
declare module 'virtual:guide-terms-es' {
  const terms: Record<string, { term: string; definition: string }>;
  export default terms;
}
