import Link from '@cloudscape-design/components/link';

export interface ServiceDocumentationProps {
  /** The service, as the page calls it. */
  readonly service: string;
  readonly href: string | undefined;
}

/** Leads to what a service's makers say of its service-linked roles: how they are made, edited and cleaned up. */
export function ServiceDocumentation({ service, href }: ServiceDocumentationProps) {
  return href === undefined ? null : (
    <Link href={href} external externalIconAriaLabel="Opens in a new tab">
      Documentation of {service}
    </Link>
  );
}
