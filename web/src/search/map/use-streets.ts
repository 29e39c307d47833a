import { useState } from 'react';

const key = 'street-map';

// The browser may refuse to keep anything.
const read = () => {
  try {
    return sessionStorage.getItem(key) === 'on';
  } catch {
    return false;
  }
};

/** Whether the patient has switched the street map on. Kept in this tab, so that it is asked once and ends with it. */
export const useStreets = (): [boolean, (on: boolean) => void] => {
  const [on, setOn] = useState(read);
  return [on, (next) => {
    setOn(next);
    try {
      if (next) sessionStorage.setItem(key, 'on');
      else sessionStorage.removeItem(key);
    } catch {
      // Then it is on for this page alone.
    }
  }];
};
