import { describe, expect, it } from 'vitest';
import { changed, visibilityText } from '../../src/operator/services/hidden-services';

const before = { all: false, services: ['ecs.amazonaws.com', 'lex.amazonaws.com'] };

describe('what is hidden', () => {
  it('is what was, with the services that are hidden now, each once', () => {
    expect(changed(before, { verb: 'hide', services: ['lex.amazonaws.com', 'rds.amazonaws.com'] })).toEqual({
      all: false,
      services: ['ecs.amazonaws.com', 'lex.amazonaws.com', 'rds.amazonaws.com'],
    });
  });

  it('is what was, without those that are shown now', () => {
    expect(changed(before, { verb: 'show', services: ['lex.amazonaws.com', 'rds.amazonaws.com'] })).toEqual({ all: false, services: ['ecs.amazonaws.com'] });
  });

  it('is everything while all are, and then again what it was', () => {
    const all = changed(before, { verb: 'hide', services: 'all' });

    expect(all).toEqual({ ...before, all: true });
    expect(changed(all, { verb: 'show', services: 'all' })).toEqual(before);
  });
});

describe('what was done', () => {
  it('is told by name, by number, or for all', () => {
    expect(visibilityText({ verb: 'hide', services: ['lex.amazonaws.com'] })).toBe('lex.amazonaws.com is hidden.');
    expect(visibilityText({ verb: 'show', services: ['lex.amazonaws.com', 'ecs.amazonaws.com'] })).toBe('2 services of AWS are shown.');
    expect(visibilityText({ verb: 'hide', services: 'all' })).toBe('All services of AWS are hidden.');
  });
});
