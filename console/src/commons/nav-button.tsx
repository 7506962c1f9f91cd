import Button from '@cloudscape-design/components/button';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { consoleHref } from './paths';

export interface NavButtonProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly variant?: 'primary' | 'normal' | 'link';
}

/** A button that leads to another page of the console. With a modifier key it opens like any link. */
export function NavButton({ to, children, variant = 'normal' }: NavButtonProps) {
  const navigate = useNavigate();
  return (
    <Button
      href={consoleHref(to)}
      variant={variant}
      onFollow={(event) => {
        event.preventDefault();
        void navigate(to);
      }}
    >
      {children}
    </Button>
  );
}
