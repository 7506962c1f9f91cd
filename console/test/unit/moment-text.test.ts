import { describe, expect, it } from 'vitest';
import { exactMomentText, momentText, withMomentTexts, zoneText } from '../../src/commons/moment-text';

// Of the zone that the test runs in, whatever that is.
const moment = new Date(2026, 10, 24, 0, 5, 7);
const zone = zoneText(-moment.getTimezoneOffset());

describe('momentText', () => {
  it('names the month and counts hours from 0 to 23', () => expect(momentText(moment)).toBe(`November 24, 2026, 00:05 (${zone})`));
  it('reads what the API writes', () => expect(momentText(moment.toISOString())).toBe(momentText(moment)));
  it('is a dash where there is none', () => expect(momentText(undefined)).toBe('-'));
  it('says so in other words where they are given', () => expect(momentText(undefined, 'None recorded')).toBe('None recorded'));
});

describe('exactMomentText', () => {
  it('tells the second', () => expect(exactMomentText(moment)).toBe(`November 24, 2026, 00:05:07 (${zone})`));
});

describe('withMomentTexts', () => {
  it('shows each moment of a sentence as the pages do', () =>
    expect(withMomentTexts('It began at 2026-05-09T16:45:35Z, and ends at 2026-05-09T17:45:35.250Z.')).toBe(
      `It began at ${momentText('2026-05-09T16:45:35Z')}, and ends at ${momentText('2026-05-09T17:45:35Z')}.`,
    ));
  it('leaves what is none', () => expect(withMomentTexts('Request 2026-05-09T16 of 1')).toBe('Request 2026-05-09T16 of 1'));
});

describe('zoneText', () => {
  it.each([
    [0, 'UTC+00:00'],
    [60, 'UTC+01:00'],
    [345, 'UTC+05:45'],
    [-210, 'UTC-03:30'],
  ])('%d minutes', (offset, expected) => expect(zoneText(offset)).toBe(expected));
});
