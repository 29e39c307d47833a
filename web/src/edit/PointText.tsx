import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/language.tsx';
import { TextField } from '../ui/staff/TextField.tsx';
import { editWords } from '../words/edit.ts';

/** "39.73921, -104.99032" → two numbers in degrees, or null. */
export const readPoint = (text: string): { lat: number; lng: number } | null => {
  const [, lat, lng] = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text) ?? [];
  if (lat === undefined || lng === undefined || Math.abs(Number(lat)) > 90 || Math.abs(Number(lng)) > 180) return null;
  return { lat: Number(lat), lng: Number(lng) };
};

/** A place copied from another map. */
export const PointText = ({ onPoint }: { onPoint: (lat: number, lng: number) => void }) => {
  const w = useWords(editWords);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const use = () => {
    const point = readPoint(text);
    setWrong(point === null);
    if (point) onPoint(point.lat, point.lng);
  };
  return (
    <div className="edit-point-text">
      <TextField id="point-text" label={w.pinText} hint={w.pinTextHint} error={wrong ? w.pinTextBad : null} value={text} autoComplete="off" maxLength={60}
        onChange={(event) => setText(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); use(); } }} />
      <Button onClick={use}>{w.pinUse}</Button>
    </div>
  );
};
