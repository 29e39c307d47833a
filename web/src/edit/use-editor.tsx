import { isHeld, sameFact, type EditableListing, type FactName, type FieldProblem, type WaitingChange } from '@finder/contract';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { useLang, useWords } from '../ui/language.tsx';
import { faultWords } from '../words/edit-facts.ts';
import { factAt, readDraft, standing, typedOf, type Draft, type Reading } from './draft.ts';
import { refusedText } from './refused-field.ts';
import type { Typed } from './typed.ts';

/** A fault as a field shows it. */
export type ShownFault = { path: string; fact: FactName; text: string };

export type Editor = {
  listing: EditableListing;
  setListing: (listing: EditableListing) => void;
  draft: Draft;
  reading: Reading;
  /** Faults of fields that were left, or all once a save was tried. */
  faults: ShownFault[];
  typed: (name: FactName) => Typed;
  type: (name: FactName, typed: Typed) => void;
  /** The fact goes back to what is stored. */
  drop: (names: FactName[]) => void;
  /** What was sent is no longer a draft, unless it was typed on meanwhile. */
  settle: (sent: Draft) => void;
  /** Somebody left a field: from now on its faults show. */
  leave: (name: FactName) => void;
  /** Shows the faults of all that was changed. */
  showAll: () => void;
  refused: (errors: FieldProblem[]) => void;
  changed: (name: FactName) => boolean;
  waitingFor: (name: FactName) => WaitingChange | undefined;
};

const EditorContext = createContext<Editor | null>(null);

/** Holds what is typed over a listing as it is stored. Nothing of it is lost by a new version of the listing. */
export const useEditorState = (listing: EditableListing, setListing: (listing: EditableListing) => void): Editor => {
  const w = useWords(faultWords);
  const lang = useLang();
  const [draft, setDraft] = useState<Draft>({});
  const [left, setLeft] = useState<ReadonlySet<FactName>>(new Set());
  const [refusals, setRefusals] = useState<FieldProblem[]>([]);
  const reading = useMemo(() => readDraft(draft, listing), [draft, listing]);
  const own = (path: string): FactName => factAt(listing.facts, path) ?? 'name';
  const faults: ShownFault[] = [
    ...reading.faults.map(({ path, say }) => ({ path, fact: own(path), text: say(w) })).filter(({ fact }) => left.has(fact)),
    ...refusals.map(({ path, message }) => ({ path, fact: own(path), text: refusedText({ path, message }, lang, w) })).filter(({ path }) => !reading.faults.some((fault) => fault.path === path)),
  ];
  const without = (names: readonly string[]) => setRefusals((all) => all.filter(({ path }) => !names.includes(own(path))));
  return {
    listing, setListing, draft, reading, faults,
    typed: (name) => typedOf(draft, listing, name),
    type: (name, typed) => {
      setDraft((now) => ({ ...now, [name]: { typed, base: now[name] ? now[name].base : standing(listing, name) } }));
      without([name]);
    },
    drop: (names) => {
      setDraft((now) => Object.fromEntries(Object.entries(now).filter(([name]) => !names.includes(name as FactName))));
      setLeft((now) => new Set([...now].filter((name) => !names.includes(name))));
      without(names);
    },
    settle: (sent) => setDraft((now) => Object.fromEntries(Object.entries(now).filter(([name, entry]) => sent[name as FactName] !== entry))),
    leave: (name) => setLeft((now) => (now.has(name) || !draft[name] ? now : new Set([...now, name]))),
    showAll: () => setLeft(new Set(reading.names)),
    refused: (errors) => setRefusals(errors.map(({ path, message }) => ({ path: path.replace(/^facts\./, ''), message }))),
    changed: (name) => reading.names.includes(name),
    waitingFor: (name) => (isHeld(name) ? listing.waiting.find(({ field, after }) => field === name && !sameFact(after, listing.facts[name])) : undefined),
  };
};

export const EditorProvider = ({ value, children }: { value: Editor; children: ReactNode }) => <EditorContext value={value}>{children}</EditorContext>;

/** The editor that a field belongs to. */
export const useEditor = (): Editor => {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('A field of a listing stands outside its editor.');
  return editor;
};

/** A fact as typed, and how to type it. The kind of a fact says what is typed for it (kinds.ts). */
export const useFact = <T extends Typed>(name: FactName): [T, (typed: T) => void] => {
  const { typed, type } = useEditor();
  return [typed(name) as T, (next) => type(name, next)];
};

/** The id of the field at a path. */
export const fieldId = (path: string) => `fact-${path.replaceAll('.', '-')}`;
