import { Check } from 'lucide-react';
import type { ComponentProps } from 'react';
import './Chip.css';

/** A yes/no filter as a chip: filled and ticked when on. A real check box, so a plain form carries it too. */
export const ToggleChip = ({ children, ...rest }: Omit<ComponentProps<'input'>, 'type'>) => (
  <label className="chip chip-toggle">
    <input type="checkbox" {...rest} />
    <Check />
    <span>{children}</span>
  </label>
);
