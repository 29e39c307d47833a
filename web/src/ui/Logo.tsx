/** The pin with the sun. Decoration: the name stands beside it. */
export const Logo = () => (
  <svg className="logo" viewBox="0 0 32 40" width="28" height="35" aria-hidden="true">
    <path className="logo-pin" d="M16 0a16 16 0 0 1 12.6 25.9L17.6 39a2 2 0 0 1-3.2 0L3.4 25.9A16 16 0 0 1 16 0z" />
    <path fill="#FFC53D" d="M8 20a8 8 0 0 1 16 0z" />
    <path stroke="#FFC53D" strokeWidth="2" strokeLinecap="round" d="M16 6v2.5M7.5 10l1.7 1.7M24.5 10l-1.7 1.7" />
  </svg>
);
