/** What went wrong with the bytes of a pack: the names of `ErrorCode` in core/include/termdex/result.h. */
export type PackErrorCode =
  | 'bad_magic'
  | 'unsupported_version'
  | 'truncated'
  | 'checksum_mismatch'
  | 'malformed'
  | 'too_large'
  | 'bad_source'
  | 'unknown_format'
  | 'file_error';

/** What went wrong on this side of the engine. */
export type PageErrorCode =
  /** The server could not be reached. */
  | 'network'
  /** The download broke off; what arrived cannot be opened. */
  | 'interrupted'
  /** The server answered, but not with success (404 …). */
  | 'http_status'
  /** The address gives a web page or other text, not a pack. */
  | 'not_a_pack'
  /** The engine's WebAssembly could not be loaded. */
  | 'wasm_failed'
  /** The worker ended without being asked to. */
  | 'worker_failed'
  /** A call after `close()`. */
  | 'closed'
  /** An argument of the wrong kind. */
  | 'bad_argument';

export type ErrorCode = PackErrorCode | PageErrorCode;

/** Every failure of this package: `code` for programs, `message` for people. */
export class TermdexError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'TermdexError';
    this.code = code;
  }
}

/** What every call after `close()` is refused with. */
export function closed(): TermdexError {
  return new TermdexError('closed', 'the glossary has been closed');
}

/** An error as it crosses from a worker. */
export interface ErrorRecord {
  readonly code: ErrorCode;
  readonly message: string;
}

/** `error` in a form that a message can carry; one that is not ours gets the code `fallback`. */
export function toRecord(error: unknown, fallback: ErrorCode): ErrorRecord {
  if (error instanceof TermdexError) return {code: error.code, message: error.message};
  return {code: fallback, message: error instanceof Error ? error.message : String(error)};
}

export function fromRecord(record: ErrorRecord): TermdexError {
  return new TermdexError(record.code, record.message);
}
