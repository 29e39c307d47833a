/** The page as it reads on a day: where a legal statement has ended, the box says so. Days are ISO days. */
export const onDay = (html: string, today: string): string => html.replace(
  /(<div class="guide-until" data-until=")(\d{4}-\d{2}-\d{2})("><p class="guide-holds")(>[\s\S]*?<p class="guide-lapsed")( hidden)/g,
  (whole, before: string, until: string, holds: string, between: string) => (until < today ? `${before}${until}${holds} hidden${between}` : whole),
);
