import type { PlaceIndex } from '../../server/src/places/place-index.ts';

export type PlaceQuestion = { [Kind in 'zips' | 'names' | 'lookalikes']: { kind: Kind; with: Parameters<PlaceIndex[Kind]> } }['zips' | 'names' | 'lookalikes'];

/** An index that answers as `index` does and notes down what it was asked. */
export function recordQuestions(index: PlaceIndex): { recording: PlaceIndex; questions: PlaceQuestion[] } {
  const questions: PlaceQuestion[] = [];
  return {
    questions,
    recording: {
      ...index,
      zips: (...values) => { questions.push({ kind: 'zips', with: values }); return index.zips(...values); },
      names: (...values) => { questions.push({ kind: 'names', with: values }); return index.names(...values); },
      lookalikes: (...values) => { questions.push({ kind: 'lookalikes', with: values }); return index.lookalikes(...values); },
    },
  };
}
