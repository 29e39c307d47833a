export * from './clinic.ts';
export * from './place.ts';
export * from './problem.ts';
export * from './search.ts';
export * from './vocabulary.ts';
