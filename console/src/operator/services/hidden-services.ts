import type { OperatorApi } from '../operator-api';

/** Which of AWS's services are hidden from accounts. */
export interface HiddenServices {
  readonly all: boolean;
  readonly services: readonly string[];
}

/** What to do with the services of AWS. */
export type Visibility =
  | { readonly verb: 'hide' | 'show'; readonly services: readonly string[] }
  | { readonly verb: 'hide' | 'show'; readonly services: 'all' };

const path = 'services/hidden';

/** Hides or shows services. The server takes the whole statement, so what is hidden besides stays so. */
export async function setVisibility(call: OperatorApi['call'], change: Visibility, signal: AbortSignal): Promise<void> {
  const before = await call<HiddenServices>('GET', path, signal);
  await call('PUT', path, signal, JSON.stringify(changed(before, change)));
}

/** What is hidden after a change. Services that were hidden by name before all were stay hidden when not all are any more. */
export function changed(before: HiddenServices, { verb, services }: Visibility): HiddenServices {
  if (services === 'all') {
    return { ...before, all: verb === 'hide' };
  }

  const others = before.services.filter((service) => !services.includes(service));
  return { ...before, services: verb === 'hide' ? [...others, ...services] : others };
}

/** What was done, in a sentence. */
export function visibilityText({ verb, services }: Visibility): string {
  const done = verb === 'hide' ? 'hidden' : 'shown';
  if (services === 'all') {
    return `All services of AWS are ${done}.`;
  }

  return services.length === 1 ? `${services[0]} is ${done}.` : `${services.length} services of AWS are ${done}.`;
}
