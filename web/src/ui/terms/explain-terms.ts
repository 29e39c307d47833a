import type { Lang } from '../../words/words.ts';
import './terms.css';

type Meaning = { term: string; definition: string };

const loaders = {
  en: () => import('virtual:guide-terms-en'),
  es: () => import('virtual:guide-terms-es'),
};
const meanings: Partial<Record<Lang, Promise<Record<string, Meaning>>>> = {};
const load = (lang: Lang) => meanings[lang] ??= loaders[lang]().then(({ default: all }) => all, (error: unknown) => {
  delete meanings[lang];
  throw error;
});

const bubbleId = 'term-meaning';
const gap = 8;

/** Below the word, or above it where there is no room; never past the edge of the screen. */
const place = (bubble: HTMLElement, word: HTMLElement) => {
  const { left, top, bottom } = word.getClientRects()[0] ?? word.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { width, height } = bubble.getBoundingClientRect();
  bubble.style.left = `${Math.max(gap, Math.min(left, clientWidth - width - gap))}px`;
  bubble.style.top = `${bottom + gap + height < clientHeight || top < height + gap ? bottom + gap : top - height - gap}px`;
};

/**
 * Shows what a glossary word means while the mouse is over it or it has the focus, and on the first tap; a second tap
 * leads to the glossary. Esc closes it, and the mouse may move onto it (WCAG 1.4.13).
 */
export function explainTerms(lang: () => Lang): void {
  let shown: HTMLElement | null = null;
  let closing: ReturnType<typeof setTimeout> | undefined;
  const bubble = document.createElement('div');
  bubble.id = bubbleId;
  bubble.className = 'term-meaning no-print';
  bubble.setAttribute('role', 'tooltip');
  bubble.hidden = true;
  document.body.append(bubble);
  // Says that a tap now explains, and does not lead away at once.
  document.documentElement.dataset['terms'] = 'awake';

  const close = () => {
    clearTimeout(closing);
    shown?.removeAttribute('aria-describedby');
    shown = null;
    bubble.hidden = true;
  };
  const open = (word: HTMLElement) => {
    clearTimeout(closing);
    if (shown === word) return;
    close();
    shown = word;
    load(lang()).then((all) => {
      const meaning = all[word.dataset['term'] ?? ''];
      if (shown !== word || !meaning) return;
      bubble.textContent = meaning.definition;
      bubble.hidden = false;
      word.setAttribute('aria-describedby', bubbleId);
      place(bubble, word);
    }, () => { /* The link leads to the glossary. */ });
  };
  const closeSoon = () => {
    clearTimeout(closing);
    closing = setTimeout(close, 200);
  };
  const wordAt = ({ target }: Event) => (target instanceof Element ? target.closest<HTMLElement>('a.term') : null);
  const isBubble = ({ target }: Event) => target instanceof Node && bubble.contains(target);

  const on = <K extends keyof DocumentEventMap>(type: K, listener: (event: DocumentEventMap[K]) => void) => document.addEventListener(type, listener);
  on('pointerover', (event) => {
    const word = wordAt(event);
    if (event.pointerType === 'touch') return;
    if (word) open(word);
    else if (isBubble(event)) clearTimeout(closing);
    else if (shown && shown !== document.activeElement) closeSoon();
  });
  on('focusin', (event) => {
    const word = wordAt(event);
    if (word) open(word);
    else close();
  });
  let touched: HTMLElement | null = null;
  on('pointerdown', (event) => {
    touched = event.pointerType === 'touch' ? wordAt(event) : null;
    if (shown && !wordAt(event) && !isBubble(event)) close();
  });
  on('click', (event) => {
    const word = wordAt(event);
    if (!word || word !== touched || (shown === word && !bubble.hidden && word.dataset['tapped'] === 'yes')) return;
    event.preventDefault();
    for (const other of document.querySelectorAll<HTMLElement>('a.term[data-tapped]')) delete other.dataset['tapped'];
    word.dataset['tapped'] = 'yes';
    open(word);
  });
  on('keydown', (event) => { if (event.key === 'Escape' && shown) { close(); event.stopPropagation(); } });
  addEventListener('scroll', () => { if (shown && !bubble.hidden) place(bubble, shown); }, { passive: true });
  // The word that this was fetched for is waiting.
  const waiting = document.querySelector<HTMLElement>('a.term:hover, a.term:focus');
  if (waiting) open(waiting);
}
