import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/commons/api-error';
import { momentText } from '../../src/commons/moment-text';
import { forecastAction, forecastText, forecastTrouble, refusal } from '../../src/roles/linked-usage';

const used = { deletable: false, partial: false };
const bots = ['arn:aws:lex:eu-west-1:123456789012:bot/a', 'arn:aws:lex:eu-west-1:123456789012:bot/b', 'arn:aws:lex:eu-west-1:123456789012:bot/c'];

describe('a forecast in a sentence', () => {
  it('names each region with what uses the role there', () => {
    const text = forecastText({ ...used, usage: [{ region: 'eu-west-1', resources: bots.slice(0, 1) }, { region: 'us-east-1', resources: [] }] });

    expect(text).toBe(`Cannot be deleted now: in use in eu-west-1 by ${bots[0]}; in us-east-1`);
  });

  it('counts the resources after the first, where they are all known', () => {
    const all = (resources: readonly string[], partial?: boolean) => forecastText({ ...used, usage: [{ region: 'eu-west-1', resources, partial }] });

    expect(all(bots.slice(0, 2))).toContain(`by ${bots[0]} and 1 other`);
    expect(all(bots)).toContain('and 2 others');
    expect(all(bots, true)).toContain('and others');
  });

  it('tells the reason where nothing is named, and when the role is free by itself', () => {
    const text = forecastText({ ...used, usage: [], reason: 'A session lives.', freeAt: '2026-05-09T16:45:35Z' });

    expect(text).toBe(`A session lives; free on ${momentText('2026-05-09T16:45:35Z')}`);
  });
});

describe('a forecast that cannot be had', () => {
  it('is no fault when it is not the reader’s to see, or is not there', () => {
    expect(forecastTrouble(new ApiError('AccessDenied', 'User: x is not authorized'))).toBe(
      `Not known: You may not see the forecast. That takes permission for ${forecastAction} on the role.`,
    );
    expect(refusal(new ApiError('NoSuchEntity', 'gone'), 'the usage', forecastAction)).toBe('Reeve does not know the usage of this role.');
    expect(refusal(new ApiError('Http404', 'gone'), 'the usage', forecastAction)).toBe('Reeve does not know the usage of this role.');
  });

  it('is a fault otherwise', () => {
    expect(refusal(new ApiError('ServiceFailure', 'broken'), 'the usage', forecastAction)).toBeUndefined();
    expect(forecastTrouble(new ApiError('ServiceFailure', 'broken'))).toBe('Not known: broken');
  });
});
