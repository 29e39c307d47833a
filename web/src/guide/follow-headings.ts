/** Marks in the contents which part is being read. Returns how to stop. */
export const followHeadings = (page: HTMLElement): (() => void) => {
  const links = new Map([...page.querySelectorAll<HTMLAnchorElement>('.guide-contents a')].map((link) => [link.hash.slice(1), link]));
  const headings = [...page.querySelectorAll<HTMLElement>('.guide-text h2[id], .guide-sources h2[id]')];
  if (links.size === 0 || !('IntersectionObserver' in globalThis)) return () => {};
  const mark = () => {
    const read = headings.findLast((heading) => heading.getBoundingClientRect().top < 120) ?? headings[0];
    for (const [id, link] of links) {
      if (id === read?.id) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  mark();
  const observer = new IntersectionObserver(mark, { rootMargin: '-120px 0px -60% 0px' });
  for (const heading of headings) observer.observe(heading);
  return () => observer.disconnect();
};
