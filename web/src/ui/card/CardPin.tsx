/** The number of a clinic in its list, in the shape of its pin on the map. */
export const CardPin = ({ number }: { number: number }) => (
  <svg className="pin" viewBox="0 0 34 42" width="30" height="37" aria-hidden="true">
    <path className="pin-shape" d="M17 1a15.5 15.5 0 0 1 11.6 25.8L18.4 38.6a1.9 1.9 0 0 1-2.8 0L5.4 26.8A15.5 15.5 0 0 1 17 1z" />
    <text className="pin-number" x="17" y="22.5" textAnchor="middle">{number}</text>
  </svg>
);
