import { useEffect, useId, useState, type KeyboardEvent } from 'react';

type Options<T> = {
  items: T[];
  /** An option was chosen by Enter or a press. */
  onPick: (item: T) => void;
  /** Something else is shown with the list, or in its stead: it opens and closes with it. */
  beside?: boolean;
};

/**
 * An editable combobox with a list, after the WAI-ARIA Authoring Practices: arrows move, Enter chooses, Escape closes,
 * Tab leaves without choosing, and what was typed is never replaced unless an option is chosen. Written here because the
 * library that does the same weighs more than the rest of the search page (13 kB against 1).
 */
export const useCombobox = <T,>({ items, onPick, beside = false }: Options<T>) => {
  const id = useId();
  const [wanted, setWanted] = useState(false);
  // Which option the arrows are on belongs to the list it was reached in: a new list begins with none.
  const [reached, setReached] = useState({ items, index: -1 });
  const active = reached.items === items ? reached.index : -1;
  const open = wanted && (items.length > 0 || beside);
  const optionId = (index: number) => `${id}-option-${index}`;
  const activeId = open && active >= 0 ? optionId(active) : undefined;
  useEffect(() => {
    // The focus stays in the field, so the browser does not bring the option into view by itself.
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const close = () => {
    setWanted(false);
    setReached({ items, index: -1 });
  };
  const pick = (index: number) => {
    const item = items[index];
    if (item === undefined) return;
    close();
    onPick(item);
  };
  const move = (step: 1 | -1) => {
    setWanted(true);
    // From "nothing chosen" (-1) one step up leads to the last option; past either end lies the text itself again.
    if (items.length > 0) setReached({ items, index: (active + 1 + step + items.length + 1) % (items.length + 1) - 1 });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && open) {
      // With no option chosen, Enter is the form's: what was typed is sent, and the list is done with.
      if (active >= 0) event.preventDefault();
      if (active >= 0) pick(active);
      else close();
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  return {
    open,
    active,
    close,
    /** To call when somebody types: from now on matches may show. */
    startTyping: () => setWanted(true),
    inputProps: {
      role: 'combobox' as const,
      'aria-autocomplete': 'list' as const,
      'aria-expanded': open && items.length > 0,
      'aria-controls': `${id}-list`,
      'aria-activedescendant': activeId,
      onKeyDown,
      onBlur: close,
    },
    listProps: { id: `${id}-list`, role: 'listbox' as const },
    optionProps: (index: number) => ({
      id: optionId(index),
      role: 'option' as const,
      'aria-selected': index === active,
      // The press must not take the focus from the field: its blur would close the list before the click arrives.
      onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault(),
      onClick: () => pick(index),
    }),
  };
};
