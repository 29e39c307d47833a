import type { ComponentProps } from 'react';
import './Button.css';

export type ButtonLook = 'outlined' | 'filled' | 'outline' | 'plain' | 'crisis';

const classOf = (look: ButtonLook, large: boolean, more: string | undefined) =>
  ['button', `button-${look}`, large && 'button-large', more].filter(Boolean).join(' ');

type Looks = { look?: ButtonLook; large?: boolean };

/** One main action (`filled`) per view; `plain` looks like a link; `crisis` is for crisis help only. */
export const Button = ({ look = 'outlined', large = false, className, type = 'button', ...rest }: ComponentProps<'button'> & Looks) =>
  // oxlint-disable-next-line react/button-has-type -- the type has a default above
  <button type={type} className={classOf(look, large, className)} {...rest} />;

/** A link that looks like a button. */
export const ButtonLink = ({ look = 'outlined', large = false, className, children, ...rest }: ComponentProps<'a'> & Looks) =>
  <a className={classOf(look, large, className)} {...rest}>{children}</a>;
