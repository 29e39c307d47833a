import type { Credit } from '../../page-data.ts';

/** Whose street map it is, as its licence asks for. */
export const MapCredits = ({ credits }: { credits: Credit[] }) => (
  <p className="map-credits" data-over-map="">
    {credits.map(({ text, href }, index) => (href ? <a key={index} href={href}>{text}</a> : <span key={index}>{text}</span>))}
  </p>
);
