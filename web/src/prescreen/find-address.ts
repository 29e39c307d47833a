import type { Insurer, Route, StateCode } from '@finder/contract';
import { toHash } from '../ui/near.ts';

export type Ticked = { routes: readonly Route[]; insurer: Insurer | null; telehealthInto: StateCode | null };

/** What was ticked, as the search's own address writes filters; empty when nothing was. No other answer can get in here. */
export const findHash = ({ routes, insurer, telehealthInto }: Ticked): string => {
  const parts = {
    ...(routes.length > 0 && { routes: routes.join(',') }),
    ...(insurer && { insurers: insurer }),
    ...(telehealthInto && { telehealth: telehealthInto }),
  };
  return Object.keys(parts).length > 0 ? `#${toHash(parts)}` : '';
};
