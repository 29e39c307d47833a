import { useEffect, useRef, useState, type ReactNode } from 'react';
import './Ask.css';

type Props = { title: string; note: string; onClose: () => void; children: ReactNode };

/** A question over the page, in a native dialog: Escape closes it, focus goes back to where it was. */
export const Ask = ({ title, note, onClose, children }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener !== document.body) opener.focus();
    };
  }, [opener]);
  return (
    <dialog className="ask" ref={dialog} aria-labelledby="ask-title" onClose={onClose} onCancel={onClose}>
      <h2 id="ask-title">{title}</h2>
      <p>{note}</p>
      <div className="ask-buttons">{children}</div>
    </dialog>
  );
};
