import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** With a second factor a shorter password will do: nobody gets in with it alone (NIST SP 800-63B-4, §3.1.1.2). */
const leastSigns = { alone: 15, withSecondFactor: 8 };
/** Guesses it should take, as a power of ten: a patient program makes ten billion in some hours. */
const leastGuesses = { alone: 10, withSecondFactor: 7 };
const ownWords = ['ketamine', 'ketamina', 'esketamine', 'spravato', 'clinic', 'clinica', 'finder', 'listing', 'infusion', 'password', 'contraseña'];

let guesser: ZxcvbnFactory | undefined;

/** Why a password was refused. */
export type PasswordFault = 'too-short' | 'too-common';

/**
 * What is wrong with a password, or null. Only its length and how soon it would be guessed count: common passwords, names,
 * keyboard rows, repeats, and the words of this site and of the person (`personal`). No kind of sign is asked for.
 */
export function findPasswordFault(password: string, { secondFactor, personal }: { secondFactor: boolean; personal: string[] }): PasswordFault | null {
  const kind = secondFactor ? 'withSecondFactor' : 'alone';
  if ([...password].length < leastSigns[kind]) return 'too-short';
  guesser ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const words = [...ownWords, ...personal.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 2)];
  return guesser.check(password, words).guessesLog10 < leastGuesses[kind] ? 'too-common' : null;
}

/** The shortest password for somebody with or without a second factor. */
export const shortestPassword = (secondFactor: boolean): number => (secondFactor ? leastSigns.withSecondFactor : leastSigns.alone);
