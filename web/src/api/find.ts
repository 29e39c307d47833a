import type { MapRequest, MapResponse, PlacesResponse, SearchRequest, SearchResponse } from '@finder/contract';
import { post } from './request.ts';

/** Places that begin with, or are, what was typed. */
export const findPlaces = (q: string, signal: AbortSignal) => post<PlacesResponse>('/api/places', { q }, signal);

/** Clinics near a place, nearest first. */
export const searchClinics = (request: SearchRequest, signal: AbortSignal) => post<SearchResponse>('/api/search', request, signal);

/** The clinics of a search that lie in a part of the map, those too near to be told apart counted together. */
export const findOnMap = (request: MapRequest, signal: AbortSignal) => post<MapResponse>('/api/search/map', request, signal);
