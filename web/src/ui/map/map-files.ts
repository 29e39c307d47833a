/**
 * The files a map is drawn from. Every coordinate is in thousandths of a degree; a line is its first point and then
 * the step to each next one; an area is a list of line numbers, `~n` meaning line n backwards.
 */

export type Line = number[];
export type Ring = number[];
/** Name, longitude, latitude. */
export type CountyLabel = [name: string, lng: number, lat: number];
/** Name, longitude, latitude, people. Most people first. */
export type Town = [name: string, lng: number, lat: number, people: number];

export type StateShape = {
  /** "CO" */
  code: string;
  name: string;
  /** Where the name reads best: longitude, latitude. */
  label: [number, number];
  rings: Ring[];
};

/** The whole country and the land around it. */
export type CountryFile = {
  lines: Line[];
  states: StateShape[];
  /** Lines between two states. */
  shared: number[];
  /** Lines along the sea and along other countries. */
  coast: number[];
  neighbours: { land: Line[]; lakes: Line[]; islands: Line[]; border: Line[] };
  towns: Town[];
};

/** One state with its counties: complete in itself, so that a small map needs nothing else. */
export type StateFile = {
  lines: Line[];
  rings: Ring[];
  shared: number[];
  coast: number[];
  /** Lines between two counties of the state. */
  counties: number[];
  names: CountyLabel[];
  towns: Town[];
};

/** Degrees: [west, south, east, north]. Alaska's west lies beyond −180. */
export type Bounds = [number, number, number, number];
