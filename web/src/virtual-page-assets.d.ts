declare module 'virtual:page-assets' {
  /** By the page's source file in the manifest; empty in watch mode. */
  const assets: Record<string, { scripts: string[]; styles: string[] } | undefined>;
  export default assets;
}
