import { Eye, EyeOff } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { useWords } from '../ui/language.tsx';
import { TextField } from '../ui/staff/TextField.tsx';
import { accountWords } from '../words/account.ts';

type Props = Pick<ComponentProps<typeof TextField>, 'label' | 'id' | 'hint' | 'error'> & { value: string; onValue: (value: string) => void; isNew?: boolean };

/** A password with a switch that shows it: what one can read, one types right. Pasting and password managers work. */
export const PasswordField = ({ value, onValue, isNew = false, ...rest }: Props) => {
  const w = useWords(accountWords);
  const [shown, setShown] = useState(false);
  return (
    <div className="password">
      <TextField {...rest} type={shown ? 'text' : 'password'} value={value} onChange={(event) => onValue(event.target.value)} autoComplete={isNew ? 'new-password' : 'current-password'}
        spellCheck={false} autoCapitalize="none"
        extra={<button type="button" className="password-show" aria-pressed={shown} aria-controls={rest.id} onClick={() => setShown(!shown)}>{shown ? <EyeOff /> : <Eye />}{shown ? w.hide : w.show}</button>} />
    </div>
  );
};
