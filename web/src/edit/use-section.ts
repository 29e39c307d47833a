import { useEffect, useRef, useState } from 'react';
import { sectionIds, type SectionId } from './sections.ts';

const read = (): SectionId => sectionIds.find((id) => id === location.hash.slice(1)) ?? 'contact';

/**
 * Which section is open: its name stands behind # in the address, so that Back works and nothing typed is lost. `goTo` also
 * moves the focus, to one of these elements or else to the section's heading.
 */
export const useSection = () => {
  const [section, setSection] = useState(read);
  const [turn, setTurn] = useState(0);
  const focus = useRef<string[]>([]);
  useEffect(() => {
    const moved = () => {
      setSection(read());
      setTurn((last) => last + 1);
    };
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  useEffect(() => {
    if (turn === 0) return;
    const wanted = [...focus.current, 'section-title'].map((id) => document.getElementById(id)).find((element) => element !== null);
    focus.current = [];
    wanted?.focus();
    wanted?.scrollIntoView({ block: 'center' });
  }, [turn]);
  const goTo = (to: SectionId, ...ids: string[]) => {
    focus.current = ids;
    if (to === section) setTurn((last) => last + 1);
    else location.hash = to;
  };
  return { section, goTo };
};
export type GoTo = ReturnType<typeof useSection>['goTo'];
