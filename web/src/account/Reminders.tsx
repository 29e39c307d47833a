import type { Me, ReminderWish } from '@finder/contract';
import { useState } from 'react';
import { askStaff } from '../api/staff.ts';
import { Choice } from '../ui/Choice.tsx';
import { useWords } from '../ui/language.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { accountWords } from '../words/account.ts';

/** Which reminders somebody gets; a choice is saved at once. */
export const Reminders = ({ me }: { me: Me }) => {
  const w = useWords(accountWords);
  const [wish, setWish] = useState(me.reminders);
  const [saved, setSaved] = useState(false);
  const { failed, run } = useSending();
  const choose = (reminders: ReminderWish) => {
    const before = wish;
    setWish(reminders);
    setSaved(false);
    void run(() => askStaff('PUT', '/api/account/reminders', { reminders }).then((answer) => {
      if (!answer.ok) setWish(before);
      return answer;
    }), () => setSaved(true));
  };
  const choices: [ReminderWish, string][] = [['all', w.remindAll], ['yearly', w.remindYearly], ['none', w.remindNone]];
  return (
    <section className="staff-card">
      <h2>{w.reminders}</h2>
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} />}
      <fieldset className="reminders">
        <legend className="staff-hint">{w.remindersText}</legend>
        {choices.map(([value, label]) => <Choice key={value} type="radio" name="reminders" id={`reminders-${value}`} value={value} checked={wish === value} onChange={() => choose(value)}>{label}</Choice>)}
      </fieldset>
      <p role="status">{saved && w.saved}</p>
    </section>
  );
};
