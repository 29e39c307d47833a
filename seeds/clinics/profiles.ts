import type { Condition, Credential, Route } from '../../server/contract/index.ts';
import type { z } from 'zod';

/** A sort of clinic: the end of its name, and what is likely there. `routes` and `conditions` are probabilities. */
export type Profile = {
  ending: string;
  share: number;
  routes: Record<Route, number>;
  therapy: number;
  conditions: Partial<Record<Condition, number>>;
  supervisor: [z.infer<typeof Credential>, string][];
};

const mood: Partial<Record<Condition, number>> = { depression: 0.99, anxiety: 0.8, ptsd: 0.75, 'bipolar-depression': 0.5, ocd: 0.4, 'substance-use': 0.15 };
const pain: Partial<Record<Condition, number>> = { 'chronic-pain': 0.98, crps: 0.75, migraine: 0.6 };

export const profiles: readonly Profile[] = [
  { ending: 'Interventional Psychiatry', share: 3, therapy: 0.3, conditions: mood, supervisor: [['MD', 'psychiatry'], ['DO', 'psychiatry'], ['PMHNP', 'psychiatry']], routes: { iv: 0.6, im: 0.2, 'oral-sublingual': 0.2, 'esketamine-nasal': 0.95 } },
  { ending: 'Psychiatry & Spravato Center', share: 2, therapy: 0.2, conditions: { ...mood, ptsd: 0.3 }, supervisor: [['MD', 'psychiatry'], ['PMHNP', 'psychiatry']], routes: { iv: 0.1, im: 0.05, 'oral-sublingual': 0.05, 'esketamine-nasal': 1 } },
  { ending: 'Ketamine & Counseling', share: 3, therapy: 0.9, conditions: mood, supervisor: [['PMHNP', 'psychiatry'], ['MD', 'psychiatry'], ['NP', 'family medicine']], routes: { iv: 0.6, im: 0.6, 'oral-sublingual': 0.6, 'esketamine-nasal': 0.1 } },
  { ending: 'Ketamine Center', share: 4, therapy: 0.3, conditions: { ...mood, 'chronic-pain': 0.5 }, supervisor: [['MD', 'anesthesiology'], ['CRNA', 'anesthesiology'], ['DO', 'emergency medicine']], routes: { iv: 0.95, im: 0.4, 'oral-sublingual': 0.2, 'esketamine-nasal': 0.1 } },
  { ending: 'Infusion Clinic', share: 4, therapy: 0.1, conditions: { ...mood, ...pain }, supervisor: [['CRNA', 'anesthesiology'], ['MD', 'emergency medicine'], ['PA', 'emergency medicine']], routes: { iv: 1, im: 0.2, 'oral-sublingual': 0.05, 'esketamine-nasal': 0.05 } },
  { ending: 'Infusion & Wellness', share: 3, therapy: 0.2, conditions: { ...mood, migraine: 0.4 }, supervisor: [['NP', 'family medicine'], ['MD', 'family medicine'], ['NP', 'infusion medicine']], routes: { iv: 0.95, im: 0.5, 'oral-sublingual': 0.3, 'esketamine-nasal': 0.02 } },
  { ending: 'Pain & Wellness', share: 3, therapy: 0.1, conditions: { ...pain, depression: 0.4 }, supervisor: [['MD', 'pain medicine'], ['DO', 'pain medicine'], ['MD', 'anesthesiology']], routes: { iv: 0.95, im: 0.3, 'oral-sublingual': 0.3, 'esketamine-nasal': 0.02 } },
  { ending: 'Pain Institute', share: 1, therapy: 0.05, conditions: pain, supervisor: [['MD', 'pain medicine'], ['MD', 'anesthesiology']], routes: { iv: 1, im: 0.2, 'oral-sublingual': 0.15, 'esketamine-nasal': 0 } },
  { ending: 'Behavioral Health', share: 3, therapy: 0.7, conditions: mood, supervisor: [['MD', 'psychiatry'], ['PMHNP', 'psychiatry']], routes: { iv: 0.1, im: 0.3, 'oral-sublingual': 0.6, 'esketamine-nasal': 0.7 } },
  { ending: 'Ketamine Therapy', share: 3, therapy: 0.85, conditions: mood, supervisor: [['PMHNP', 'psychiatry'], ['NP', 'family medicine'], ['DO', 'family medicine']], routes: { iv: 0.3, im: 0.8, 'oral-sublingual': 0.7, 'esketamine-nasal': 0.05 } },
  { ending: 'Mood & Pain Clinic', share: 2, therapy: 0.25, conditions: { ...mood, ...pain }, supervisor: [['MD', 'anesthesiology'], ['MD', 'psychiatry']], routes: { iv: 0.95, im: 0.4, 'oral-sublingual': 0.3, 'esketamine-nasal': 0.35 } },
  { ending: 'Headache & Pain Center', share: 1, therapy: 0.05, conditions: { ...pain, migraine: 0.98 }, supervisor: [['MD', 'neurology'], ['DO', 'pain medicine']], routes: { iv: 0.9, im: 0.2, 'oral-sublingual': 0.3, 'esketamine-nasal': 0.05 } },
];
