/** A reason not to start that a person can act on. Its message is one sentence, printed as it is, without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The `code` of a system or database error ("ENOENT", "57P03"), or an empty text. */
export function codeOf(thrown: unknown): string {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : '';
  return typeof code === 'string' ? code : '';
}
