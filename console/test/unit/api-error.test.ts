import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/commons/api-error';

describe('ApiError', () => {
  it('has the code and the request id of what the SDK throws', () => {
    const thrown = Object.assign(new Error('The role with name x cannot be found.'), {
      name: 'NoSuchEntityException',
      $metadata: { requestId: '11111111-2222-3333-4444-555555555555' },
    });

    const error = ApiError.of(thrown);

    expect(error.code).toBe('NoSuchEntity');
    expect(error.text).toBe('The role with name x cannot be found. (NoSuchEntity; request 11111111-2222-3333-4444-555555555555)');
  });

  it('says that Reeve cannot be reached where fetch fails', () => {
    expect(ApiError.of(new TypeError('Failed to fetch')).code).toBe('NetworkFailure');
  });

  it('reads the refusals of Reeve', async () => {
    const response = new Response(JSON.stringify({ error: { code: 'TooManyTries', message: 'Wait.' } }), {
      status: 429,
      headers: { 'x-amzn-requestid': 'id' },
    });

    expect(await ApiError.ofResponse(response)).toMatchObject({ code: 'TooManyTries', message: 'Wait.', requestId: 'id' });
  });

  it('makes do with an answer that is no JSON', async () => {
    expect(await ApiError.ofResponse(new Response('<html>', { status: 502 }))).toMatchObject({ code: 'Http502' });
  });
});
