import type { SearchResponse } from '@finder/contract';
import { searchClinics } from '../api/find.ts';
import type { Answer } from '../api/request.ts';
import { pageSize, type Search } from './address.ts';
import { toRequest } from './form-fields.ts';

/** The list with the page that follows it; counts are those of the newer answer. */
export const fetchNext = async (search: Search, soFar: SearchResponse, signal: AbortSignal, limit = pageSize): Promise<Answer<SearchResponse>> => {
  if (soFar.next === null) return { ok: true, value: soFar };
  const answer = await searchClinics({ ...toRequest(search), limit, after: soFar.next }, signal);
  return answer.ok ? { ok: true, value: { ...answer.value, clinics: [...soFar.clinics, ...answer.value.clinics] } } : answer;
};

/** As many clinics as the search shows, which may take more than one answer. */
export const fetchShown = async (search: Search, signal: AbortSignal): Promise<Answer<SearchResponse>> => {
  let answer = await searchClinics(toRequest(search), signal);
  while (answer.ok && answer.value.next !== null && answer.value.clinics.length < search.show) {
    answer = await fetchNext(search, answer.value, signal, Math.min(100, search.show - answer.value.clinics.length));
  }
  return answer;
};
