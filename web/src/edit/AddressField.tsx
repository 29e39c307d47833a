import { lazy, Suspense, useState } from 'react';
import { sameFact, type Facts } from '@finder/contract';
import { Boundary } from '../ui/Boundary.tsx';
import { Button } from '../ui/Button.tsx';
import { nameFact } from '../ui/facts/name-fact.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { editWords } from '../words/edit.ts';
import { FactBox, Faults, useFieldAt } from './FactBox.tsx';
import { RowSelect, useStateChoices } from './ListFields.tsx';
import type { FieldProps } from './PlainFields.tsx';
import { PointText } from './PointText.tsx';
import { Segments } from './Segments.tsx';
import type { TypedAddress } from './typed.ts';
import { fieldId, useEditor, useFact } from './use-editor.tsx';
import { useZipPoint } from './use-zip-point.ts';

// Only who moves a clinic needs Leaflet.
const PinMap = lazy(() => import('./PinMap.tsx'));

const parts = ['street', 'unit', 'city', 'zip'] as const;

const Part = ({ part, address, onAddress }: { part: (typeof parts)[number]; address: TypedAddress; onAddress: (address: TypedAddress) => void }) => {
  const w = useWords(editWords);
  const field = useFieldAt(`address.${part}`);
  return (
    <div className={part === 'street' ? 'edit-grow edit-wide' : 'edit-grow'}>
      <label className="edit-small-label" htmlFor={field.id}>{w[part]}</label>
      <Faults path={`address.${part}`} />
      <input {...field} className="field-input" maxLength={part === 'zip' ? 5 : 120} inputMode={part === 'zip' ? 'numeric' : undefined} autoComplete="off" value={address[part]} onChange={(event) => onAddress({ ...address, [part]: event.target.value })} />
    </div>
  );
};

const Point = ({ address, moved, onAddress }: { address: TypedAddress; moved: boolean; onAddress: (address: TypedAddress) => void }) => {
  const w = useWords(editWords);
  const { listing } = useEditor();
  const stored = listing.facts.address.point;
  const zip = useZipPoint(address.zip, moved && address.zip !== listing.facts.address.zip);
  const { point } = address;
  const placed = point.lat !== stored.lat || point.lng !== stored.lng;
  const put = (next: Partial<Facts['address']['point']>) => onAddress({ ...address, point: { ...point, ...next } });
  return (
    <div className="edit-point">
      <h3 id={fieldId('address.point')} tabIndex={-1}>{w.placePin}</h3>
      <Faults path="address.point" />
      <p className="edit-hint">{w.pinHelp}</p>
      <Boundary fallback={<p>{w.mapFailed}</p>}>
        <Suspense fallback={<div className="edit-map" />}>
          <PinMap point={point} start={placed ? null : zip} onPoint={(lat, lng) => put({ lat, lng })} />
        </Suspense>
      </Boundary>
      <p role="status">{w.pinAt(point.lat.toFixed(5), point.lng.toFixed(5))}</p>
      <PointText onPoint={(lat, lng) => put({ lat, lng })} />
      <Segments<typeof point.precision> label={w.precision} choices={[['rooftop', w.rooftop], ['street', w.streetPoint], ['zip', w.zipPoint]]} value={point.precision} onValue={(precision) => put({ precision })} />
    </div>
  );
};

/** The address. Another one wants its place on the map anew: a pin at the old door would send patients there. */
export const AddressField = ({ name }: FieldProps) => {
  const w = useWords(editWords);
  const lang = useLang();
  const { listing } = useEditor();
  const states = useStateChoices(null);
  const [address, type] = useFact<TypedAddress>(name);
  const [opened, setOpened] = useState(false);
  const { street, city, state, zip, point } = listing.facts.address;
  const moved = !sameFact([street, city, state, zip], [address.street.trim(), address.city.trim(), address.state, address.zip.trim()]);
  return (
    <FactBox name={name} rows>
      <fieldset>
        <legend className="field-label" id={fieldId(name)} tabIndex={-1}>{nameFact(name, lang)}</legend>
        <div className="edit-row-fields">
          {parts.map((part) => <Part key={part} part={part} address={address} onAddress={type} />)}
          <RowSelect path="address.state" box="address" label={w.state} value={address.state} onValue={(code) => type({ ...address, state: code as TypedAddress['state'] })} choices={states} />
        </div>
      </fieldset>
      {moved || opened || !sameFact(point, address.point)
        ? <Point address={address} moved={moved} onAddress={type} />
        : <Button look="plain" onClick={() => setOpened(true)}>{w.movePin}</Button>}
    </FactBox>
  );
};
