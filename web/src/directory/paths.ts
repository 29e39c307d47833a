/** The address of a page of a city's list, without language. The first page has no number. */
export const cityPath = ({ path }: { path: string }, page: number) => (page > 1 ? `${path}?page=${page}` : path);
