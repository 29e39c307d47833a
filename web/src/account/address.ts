/** What stands behind # under a name: tokens and ways back, which no server sees. Empty when there is none. */
export const tokenInAddress = (name: string): string => new URLSearchParams(location.hash.slice(1)).get(name) ?? '';
