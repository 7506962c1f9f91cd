/** What events can be looked up by, besides their time: one at once. */
export const attributes = [
  { value: 'EventName', label: 'Event name' },
  { value: 'Username', label: 'User name' },
  { value: 'ResourceName', label: 'Resource name' },
  { value: 'ResourceType', label: 'Resource type' },
  { value: 'EventSource', label: 'Event source' },
  { value: 'AccessKeyId', label: 'Access key ID' },
  { value: 'ReadOnly', label: 'Read-only' },
  { value: 'EventId', label: 'Event ID' },
] as const;

export type LookupAttribute = (typeof attributes)[number]['value'];

/** Which events are looked up. */
export interface EventFilter {
  readonly attribute: LookupAttribute | undefined;
  readonly value: string;
  readonly from: Date | undefined;
  readonly until: Date | undefined;
}

/** Every event. */
export const everything: EventFilter = { attribute: undefined, value: '', from: undefined, until: undefined };
