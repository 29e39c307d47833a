import { AddressField } from './AddressField.tsx';
import { DayField, SpecialDaysField } from './HoursFields.tsx';
import { kindOf } from './kinds.ts';
import { NamesField, PeopleField, PlansField, StatesField } from './ListFields.tsx';
import { InRoomField, LineField, NumberField, PriorField, RangeField, SaidField, type FieldProps } from './PlainFields.tsx';

const fields = {
  said: SaidField, line: LineField, number: NumberField, range: RangeField, day: DayField, 'special-days': SpecialDaysField, address: AddressField,
  plans: PlansField, people: PeopleField, states: StatesField, names: NamesField, prior: PriorField, 'in-room': InRoomField,
};

/** The field of any fact, by its name. */
export const FactField = (props: FieldProps) => {
  const kind = kindOf(props.name);
  if (kind === 'paragraph') return <LineField {...props} wide />;
  const Field = fields[kind];
  return <Field {...props} />;
};
