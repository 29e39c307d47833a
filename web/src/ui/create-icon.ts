import { createElement, type SVGProps } from 'react';

type IconData = { node: [tag: string, attributes: Record<string, string>][] };

/**
 * Takes the place of lucide's own `createLucideIcon` in the built pages (vite.config.ts): the same drawing, without the
 * context, sizes and classes we never use, which weigh more than all the drawings of a page.
 */
const createIcon = ({ node }: IconData) => (props: SVGProps<SVGSVGElement>) => createElement('svg', {
  width: 24, height: 24, viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 2, strokeLinecap: 'round',
  strokeLinejoin: 'round', 'aria-hidden': props['aria-label'] ? undefined : true, ...props,
}, ...node.map(([tag, attributes]) => createElement(tag, attributes)));

export default createIcon;
