import Link, { type LinkProps } from '@cloudscape-design/components/link';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { consoleHref } from './paths';

export interface NavLinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly variant?: LinkProps['variant'];
  readonly ariaLabel?: string;
  /** Told when it is followed within the console: what covers the page can go. */
  readonly onFollow?: () => void;
}

/** A link to another page of the console. With a modifier key it opens like any link. */
export function NavLink({ to, children, variant = 'primary', ariaLabel, onFollow }: NavLinkProps) {
  const navigate = useNavigate();
  return (
    <Link
      href={consoleHref(to)}
      variant={variant}
      {...(ariaLabel === undefined ? {} : { ariaLabel })}
      onFollow={(event) => {
        event.preventDefault();
        onFollow?.();
        void navigate(to);
      }}
    >
      {children}
    </Link>
  );
}
