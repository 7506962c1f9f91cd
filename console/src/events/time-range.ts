import type { DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';
import type { EventFilter } from './event-filter';

export const relativeOptions: readonly DateRangePickerProps.RelativeOption[] = [
  { key: 'last-hour', amount: 1, unit: 'hour', type: 'relative' },
  { key: 'last-day', amount: 1, unit: 'day', type: 'relative' },
  { key: 'last-week', amount: 1, unit: 'week', type: 'relative' },
  { key: 'last-month', amount: 30, unit: 'day', type: 'relative' },
];

const lengths: Readonly<Record<DateRangePickerProps.TimeUnit, number>> = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
  month: 2_592_000_000,
  year: 31_536_000_000,
};

/** The first and last moment of a range; none where it is open. */
export function rangeOf(value: DateRangePickerProps.Value | null, now: number): Pick<EventFilter, 'from' | 'until'> {
  switch (value?.type) {
    case 'relative':
      return { from: new Date(now - value.amount * lengths[value.unit]), until: undefined };
    case 'absolute':
      return { from: new Date(value.startDate), until: new Date(value.endDate) };
    default:
      return { from: undefined, until: undefined };
  }
}
