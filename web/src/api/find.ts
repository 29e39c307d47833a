import type { PlacesResponse, SearchRequest, SearchResponse } from '@finder/contract';
import { post } from './request.ts';

/** Places that begin with, or are, what was typed. */
export const findPlaces = (q: string, signal: AbortSignal) => post<PlacesResponse>('/api/places', { q }, signal);

/** Clinics near a place, nearest first. */
export const searchClinics = (request: SearchRequest, signal: AbortSignal) => post<SearchResponse>('/api/search', request, signal);
