import { performance } from 'node:perf_hooks';
import { assess, type Answers } from '../../web/src/prescreen/assess.ts';
import { rules } from '../../web/src/rulebook/rules.ts';

/**
 * How long the rules take for somebody who says yes to everything and lists twelve medicines. Bounded by reading the
 * medicines' names; it grows with their number, and the rules are a fixed list.
 */
const full: Answers = {
  routes: ['not-sure'], reasons: ['depression'], age: 67, bloodPressure: { systolic: 187, diastolic: 113 }, antidepressantsTried: 1,
  medicines: ['wellbutrin XL 300mg', 'Zoloft (sertraline)', 'Xanax', 'oxycodone-acetaminophen', 'Lamictal', 'Ozempic', 'Synthroid', 'Seroquel', 'Adderall', 'naltrexone', 'Flonase', 'Foomed']
    .map((name) => ({ name, current: true })),
  answers: Object.fromEntries(rules.filter((rule) => rule.kind === 'yes-no').map(({ id }) => [id, 'yes'])),
};
const times = Array.from({ length: 2000 }, () => {
  const begun = performance.now();
  assess(full);
  return performance.now() - begun;
}).slice(200).toSorted((a, b) => a - b);
const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(3);
console.log(`assess, everything raised, twelve medicines: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`);
