export * from './clinic.ts';
export * from './directory.ts';
export * from './filters.ts';
export * from './place.ts';
export * from './problem.ts';
export * from './report.ts';
export * from './search.ts';
export * from './vocabulary.ts';
