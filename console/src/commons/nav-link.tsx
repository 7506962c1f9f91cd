import Link, { type LinkProps } from '@cloudscape-design/components/link';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { consoleHref } from './paths';

export interface NavLinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly variant?: LinkProps['variant'];
  readonly ariaLabel?: string;
}

/** A link to another page of the console. With a modifier key it opens like any link. */
export function NavLink({ to, children, variant = 'primary', ariaLabel }: NavLinkProps) {
  const navigate = useNavigate();
  return (
    <Link
      href={consoleHref(to)}
      variant={variant}
      {...(ariaLabel === undefined ? {} : { ariaLabel })}
      onFollow={(event) => {
        event.preventDefault();
        void navigate(to);
      }}
    >
      {children}
    </Link>
  );
}
