/** Addresses of the map's files, written by web/map-data/plugin.ts while building. */
declare module 'virtual:map-files' {
  export const country: string;
  export const states: Record<string, { url: string; bounds: [number, number, number, number] }>;
}
