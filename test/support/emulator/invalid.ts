import { badRequest, type ApiError } from './api-error.ts';

/** A JSON object whose members nobody has looked at yet. */
export type Json = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** 400: a parameter is not there. */
export function missing(param: string): ApiError {
  const message = `Missing required parameter: '${param}'.`;
  return badRequest({ message, code: 'missing_required_parameter', param });
}

/** 400: a parameter is of another type than `expected`. */
export function invalidType(param: string, expected: string): ApiError {
  const message = `Invalid type for '${param}': expected ${expected}.`;
  return badRequest({ message, code: 'invalid_type', param });
}

/** 400: a parameter has a value it may not have. */
export function invalidValue(param: string, message: string): ApiError {
  return badRequest({ message, code: 'invalid_value', param });
}
