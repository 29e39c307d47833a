import type { StateCode } from '@finder/contract';
import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { nameFact } from '../ui/facts/name-fact.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { stateWords } from '../words/choices.ts';
import { editWords } from '../words/edit.ts';
import { coverageWords, insurerWords, choicesOf } from '../words/vocabulary.ts';
import { FactBox, useFieldAt } from './FactBox.tsx';
import { RangeInputs, type FieldProps } from './PlainFields.tsx';
import { Rows } from './Rows.tsx';
import { Segments, YesNo } from './Segments.tsx';
import type { TypedPerson, TypedPlan, TypedState } from './typed.ts';
import { fieldId, useFact } from './use-editor.tsx';

type InputProps = { path: string; box: string; label: string; value: string; onValue: (value: string) => void } & Omit<ComponentProps<'input'>, 'value'>;

/** A line inside a row; what is wrong stands above the row, at `box`. */
const RowInput = ({ path, box, label, value, onValue, ...rest }: InputProps) => {
  const field = useFieldAt(path, box);
  return (
    <div className="edit-grow"><label className="edit-small-label" htmlFor={field.id}>{label}</label>
      <input {...field} className="field-input" maxLength={120} autoComplete="off" value={value} onChange={(event) => onValue(event.target.value)} {...rest} />
    </div>
  );
};

/** A choice inside a row. */
export const RowSelect = ({ path, box, label, value, onValue, choices }: { path: string; box: string; label: string; value: string; onValue: (value: string) => void; choices: [string, string][] }) => {
  const field = useFieldAt(path, box);
  return (
    <div><label className="edit-small-label" htmlFor={field.id}>{label}</label>
      <div className="field-select-box"><select {...field} className="field-select" value={value} onChange={(event) => onValue(event.target.value)}>
        {choices.map(([choice, text]) => <option key={choice} value={choice}>{text}</option>)}
      </select><ChevronDown /></div>
    </div>
  );
};

export const useStateChoices = (empty: string | null): [string, string][] => {
  const states = useWords(stateWords);
  return [...(empty === null ? [] : [['', empty] as [string, string]]), ...choicesOf(stateWords).map((code): [string, string] => [code, states[code]])];
};

const anyPlan: TypedPlan = { planType: '', covers: 'iv', accepted: true, inNetwork: null, copay: { low: '', high: '' } };

/** The plans of one insurer. */
export const PlansField = ({ name }: FieldProps) => {
  const w = useWords(editWords);
  const insurers: Record<string, string> = useWords(insurerWords);
  const covers = useWords(coverageWords);
  const [plans, type] = useFact<TypedPlan[]>(name);
  const insurer = insurers[name.split('.')[1] ?? ''] ?? name;
  return (
    <FactBox name={name} rows>
      <h3 id={fieldId(name)} tabIndex={-1}>{insurer}</h3>
      {plans.length === 0 && <p className="edit-hint">{w.noPlans}</p>}
      <Rows path={name} rows={plans} onRows={type} fresh={anyPlan} most={40} addLabel={w.addPlan(insurer)} removeLabel={w.remove} nameOf={({ planType, covers: what }) => `${insurer}, ${planType || w.anyPlan}, ${covers[what]}`}>
        {(plan, path, put) => (
          <>
            <RowInput path={`${path}.planType`} box={path} label={w.planType} maxLength={60} placeholder={w.anyPlan} value={plan.planType} onValue={(planType) => put({ ...plan, planType })} />
            <RowSelect path={`${path}.covers`} box={path} label={w.covers} value={plan.covers} onValue={(what) => put({ ...plan, covers: what as TypedPlan['covers'] })} choices={choicesOf(coverageWords).map((each) => [each, covers[each]])} />
            <Segments label={w.taken} choices={[[true, w.yes], [false, w.no]]} value={plan.accepted} onValue={(accepted) => put({ ...plan, accepted })} />
            {plan.accepted && <YesNo label={w.network} value={plan.inNetwork} onValue={(inNetwork) => put({ ...plan, inNetwork })} />}
            {plan.accepted && <RangeInputs path={`${path}.copay`} box={path} value={plan.copay} onValue={(copay) => put({ ...plan, copay })} low={w.copayLow} high={w.copayHigh} />}
          </>
        )}
      </Rows>
    </FactBox>
  );
};

const nobody: TypedPerson = { name: '', credential: '', specialty: '', licenceNumber: '', licenceState: '' };
// What stands after a name is the same in both languages.
const credentials = ['MD', 'DO', 'CRNA', 'NP', 'PMHNP', 'PA', 'RN'] as const satisfies TypedPerson['credential'][];

/** Who is in charge, with their licenses. */
export const PeopleField = ({ name }: FieldProps) => {
  const w = useWords(editWords);
  const lang = useLang();
  const states = useStateChoices(w.notSaid);
  const [people, type] = useFact<TypedPerson[]>(name);
  return (
    <FactBox name={name} rows>
      <h3 id={fieldId(name)} tabIndex={-1}>{nameFact(name, lang)}</h3>
      <Rows path={name} rows={people} onRows={type} fresh={nobody} most={20} addLabel={w.addPerson} removeLabel={w.remove} nameOf={(person, at) => person.name || w.person(at + 1)}>
        {(person, path, put) => (
          <>
            <RowInput path={`${path}.name`} box={path} label={w.personName} value={person.name} onValue={(who) => put({ ...person, name: who })} />
            <RowSelect path={`${path}.credential`} box={path} label={w.credential} value={person.credential} onValue={(credential) => put({ ...person, credential: credential as TypedPerson['credential'] })} choices={[['', w.choose], ...credentials.map((each): [string, string] => [each, each])]} />
            <RowInput path={`${path}.specialty`} box={path} label={w.specialty} value={person.specialty} onValue={(specialty) => put({ ...person, specialty })} />
            <RowInput path={`${path}.licenceNumber`} box={path} label={w.licenceNumber} value={person.licenceNumber} onValue={(licenceNumber) => put({ ...person, licenceNumber })} />
            <RowSelect path={`${path}.licenceState`} box={path} label={w.licenceState} value={person.licenceState} onValue={(state) => put({ ...person, licenceState: state as TypedPerson['licenceState'] })} choices={states} />
          </>
        )}
      </Rows>
    </FactBox>
  );
};

/** States into which the clinic treats by video or phone. */
export const StatesField = ({ name }: FieldProps) => {
  const w = useWords(editWords);
  const lang = useLang();
  const names: Record<string, string> = useWords(stateWords);
  const choices = useStateChoices(w.choose);
  const [rows, type] = useFact<TypedState[]>(name);
  return (
    <FactBox name={name} rows>
      <h3 id={fieldId(name)} tabIndex={-1}>{nameFact(name, lang)}</h3>
      <p className="edit-hint">{w.telehealthHint}</p>
      <Rows path={name} rows={rows} onRows={type} fresh={{ state: '', offered: true }} most={60} addLabel={w.addState} removeLabel={w.remove} nameOf={({ state }) => names[state] ?? w.state}>
        {(row, path, put) => (
          <>
            <RowSelect path={`${path}.state`} box={path} label={w.state} value={row.state} onValue={(state) => put({ ...row, state: state as StateCode | '' })} choices={choices} />
            <Segments label={w.offeredThere} choices={[[true, w.yes], [false, w.no]]} value={row.offered} onValue={(offered) => put({ ...row, offered })} />
          </>
        )}
      </Rows>
    </FactBox>
  );
};

/** Societies that the clinic is a member of. */
export const NamesField = ({ name }: FieldProps) => {
  const w = useWords(editWords);
  const lang = useLang();
  const [names, type] = useFact<string[]>(name);
  return (
    <FactBox name={name} rows>
      <h3 id={fieldId(name)} tabIndex={-1}>{nameFact(name, lang)}</h3>
      <Rows path={name} rows={names} onRows={type} fresh="" most={20} addLabel={w.addSociety} removeLabel={w.remove} nameOf={(each, at) => each || String(at + 1)}>
        {(each, path, put) => <RowInput path={path} box={path} label={w.societyName} value={each} onValue={put} />}
      </Rows>
    </FactBox>
  );
};
