import type { FieldProblem, Place, Problem } from '@finder/contract';
import { z } from 'zod';

/** Stable codes of the errors this server answers with. A code never changes its meaning. */
export const problemCodes = {
  'invalid-request': { status: 422, title: 'Some fields could not be used' },
  'unreadable-body': { status: 400, title: 'The request body could not be read' },
  'body-too-large': { status: 413, title: 'The request body is too large' },
  'wrong-media-type': { status: 415, title: 'This address takes JSON' },
  'place-not-found': { status: 422, title: 'We could not find that place' },
  'which-place': { status: 422, title: 'Several places may be meant' },
  'military-zip': { status: 422, title: 'That ZIP is a military address' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'sign-in-refused': { status: 401, title: 'E-mail or password is not right' },
  'wrong-code': { status: 401, title: 'That code is not right' },
  'sign-in-again': { status: 401, title: 'Start signing in again' },
  'email-not-verified': { status: 403, title: 'This e-mail address is not confirmed yet' },
  'link-ended': { status: 410, title: 'This link is used up or too old' },
  'second-factor-needed': { status: 403, title: 'A second step is needed' },
  'not-allowed': { status: 403, title: 'You may not do this' },
  'version-missing': { status: 428, title: 'Say which version you changed' },
  'version-stale': { status: 412, title: 'Somebody changed this in the meantime' },
  'conflict': { status: 409, title: 'This does not go with how things stand' },
  'other-site': { status: 403, title: 'This was sent from another site' },
  'not-found': { status: 404, title: 'Nothing is here' },
  'too-many-requests': { status: 429, title: 'That was a lot at once' },
  'not-ready': { status: 503, title: 'Not ready yet' },
  'database-down': { status: 503, title: 'Nothing can be saved right now' },
  'busy': { status: 503, title: 'Very busy right now' },
  'server-error': { status: 500, title: 'Something went wrong on our side' },
} as const;
export type ProblemCode = keyof typeof problemCodes;

/** An error that is meant for the caller: its detail may be shown and holds nothing private. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly errors: FieldProblem[] | undefined;
  /** Seconds after which asking again makes sense: the answer's Retry-After. */
  readonly retryAfter: number | undefined;
  /** With `which-place`: what to choose from. */
  readonly places: Place[] | undefined;
  /** With `version-stale`: the version that stands now. */
  readonly version: number | undefined;

  constructor(code: ProblemCode, detail: string, errors?: FieldProblem[], more: { places?: Place[]; retryAfter?: number; version?: number } = {}) {
    super(detail);
    this.name = 'ProblemError';
    this.code = code;
    this.errors = errors;
    this.retryAfter = more.retryAfter;
    this.places = more.places;
    this.version = more.version;
  }
}

export function toProblem(error: ProblemError): Problem {
  const { status, title } = problemCodes[error.code];
  return {
    type: `urn:finder:problem:${error.code}`,
    title,
    status,
    detail: error.message,
    code: error.code,
    ...(error.errors && { errors: error.errors }),
    ...(error.places && { places: error.places }),
    ...(error.version !== undefined && { version: error.version }),
  };
}

/** Says field by field what was refused. An unknown field is named itself, not its parent. */
export function toFieldProblems(error: z.core.$ZodError): FieldProblem[] {
  return error.issues.flatMap(({ path, message, ...issue }) => {
    const at = path.map(String);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...at, key].join('.'), message: 'This field is not known here' }));
    }
    return [{ path: at.join('.'), message }];
  });
}
