import type { ButtonHTMLAttributes, ReactElement } from 'react';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `official` is for the one act that makes something official; it alone is cinnabar. */
  readonly kind?: 'primary' | 'official' | 'quiet';
  readonly size?: 'normal' | 'large';
}

/** What can be pressed. A disabled one says why in its text. */
export function Button({ kind = 'quiet', size = 'normal', ...rest }: ButtonProps): ReactElement {
  return <button type="button" {...rest} className="button" data-kind={kind} data-size={size} />;
}
