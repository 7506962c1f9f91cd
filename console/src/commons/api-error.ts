/** An error of the API, as every screen shows it: what went wrong and the request's id. */
export class ApiError extends Error {
  readonly code: string;
  readonly requestId: string | undefined;

  constructor(code: string, message: string, requestId?: string | undefined) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.requestId = requestId;
  }

  /** Makes one of whatever was thrown. */
  static of(thrown: unknown): ApiError {
    if (thrown instanceof ApiError) {
      return thrown;
    }

    if (isSdkError(thrown)) {
      // The SDK names exceptions by their shapes; people and policies know the codes.
      const code = thrown.Code ?? thrown.name.replace(/Exception$/, '');
      return new ApiError(code, thrown.message, thrown.$metadata.requestId);
    }

    if (thrown instanceof TypeError) {
      return new ApiError('NetworkFailure', 'Reeve cannot be reached. Check the connection, and try again.');
    }

    return new ApiError('Failure', thrown instanceof Error ? thrown.message : String(thrown));
  }

  /** Reads a refusal in Reeve's own JSON form. */
  static async ofResponse(response: Response): Promise<ApiError> {
    const requestId = response.headers.get('x-amzn-requestid') ?? undefined;
    try {
      const body = (await response.json()) as { error?: { code?: string; message?: string } };
      return new ApiError(body.error?.code ?? `Http${response.status}`, body.error?.message ?? response.statusText, requestId);
    } catch {
      return new ApiError(`Http${response.status}`, `Reeve answered with status ${response.status}.`, requestId);
    }
  }

  /** The message with the request's id, where there is one. */
  get text(): string {
    return this.requestId ? `${this.message} (${this.code}; request ${this.requestId})` : `${this.message} (${this.code})`;
  }
}

/** Whether something was thrown because nobody waits for the answer any more. */
export function isAbort(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'AbortError';
}

interface SdkError extends Error {
  readonly $metadata: { readonly requestId?: string };
  readonly Code?: string;
}

function isSdkError(thrown: unknown): thrown is SdkError {
  return thrown instanceof Error && '$metadata' in thrown && typeof thrown.$metadata === 'object';
}
