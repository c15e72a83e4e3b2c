import type { ButtonHTMLAttributes, Ref } from 'react';

const kinds = {
  solid: 'border-2 border-key-900 bg-key-900 text-white hover:bg-key-1000 hover:border-key-1000 active:bg-key-1200',
  outline: 'border border-key-900 bg-white text-key-900 hover:bg-key-50 active:bg-key-100',
  text: 'border border-transparent text-key-900 underline underline-offset-4 hover:bg-key-50',
} as const;

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: keyof typeof kinds;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button of the design system, at least 44 px high. */
export function Button({ kind = 'outline', className = '', type = 'button', ...rest }: Props) {
  return (
    <button
      type={type}
      className={`inline-flex min-h-11 min-w-20 items-center justify-center rounded-8 px-4 py-1 text-oln-16B-100 hover:underline ${kinds[kind]} ${className}`}
      {...rest}
    />
  );
}
