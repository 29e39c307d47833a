import { z } from 'zod';
import { ReminderWish } from './reminders.ts';

const email = z.email('Write an e-mail address such as name@example.com').max(254).transform((text) => text.trim().toLowerCase());
/** 256 signs are enough for any passphrase, and few enough that nobody keeps the server busy with one. */
const password = z.string().min(1, 'Write a password').max(256);

export const SignUpRequest = z.strictObject({
  name: z.string().trim().min(1, 'Write your name').max(100),
  email,
  password,
  lang: z.enum(['en', 'es']).default('en').meta({ description: 'The language of the mail' }),
}).meta({ id: 'SignUpRequest' });
export type SignUpRequest = z.input<typeof SignUpRequest>;

export const SignInRequest = z.strictObject({ email, password }).meta({ id: 'SignInRequest' });
export type SignInRequest = z.input<typeof SignInRequest>;

/** `second-step`: the password was right, and the second factor is asked for now. */
export const SignInResponse = z.strictObject({ next: z.enum(['signed-in', 'second-step']) }).meta({ id: 'SignInResponse' });
export type SignInResponse = z.infer<typeof SignInResponse>;

export const SecondStepRequest = z.strictObject({
  code: z.string().trim().min(1, 'Write the code').max(20),
  kind: z.enum(['app', 'recovery']).default('app').meta({ description: 'A code of the app, or one of the recovery codes' }),
}).meta({ id: 'SecondStepRequest' });
export type SecondStepRequest = z.input<typeof SecondStepRequest>;

export const EmailRequest = z.strictObject({ email }).meta({ id: 'EmailRequest' });
export const TokenRequest = z.strictObject({ token: z.string().min(1).max(2000) }).meta({ id: 'TokenRequest' });
export const ResetPasswordRequest = z.strictObject({ token: z.string().min(1).max(2000), password }).meta({ id: 'ResetPasswordRequest' });
export const ChangePasswordRequest = z.strictObject({ current: password, password }).meta({ id: 'ChangePasswordRequest' });
export const PasswordRequest = z.strictObject({ password }).meta({ id: 'PasswordRequest' });
export const CodeRequest = z.strictObject({ code: z.string().trim().min(1, 'Write the code').max(20) }).meta({ id: 'CodeRequest' });

/** Where the authenticator app takes its secret from, and the codes for the day it is lost. Shown once. */
export const SecondFactorStart = z.strictObject({ uri: z.string(), recoveryCodes: z.array(z.string()) }).meta({ id: 'SecondFactorStart' });
export type SecondFactorStart = z.infer<typeof SecondFactorStart>;
export const RecoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });

/** Somebody who is signed in. `keeps`: the listings in their care. */
export const Me = z.strictObject({
  name: z.string(),
  email: z.string(),
  moderator: z.boolean(),
  secondFactor: z.boolean().meta({ description: 'Whether a second factor is set up' }),
  reminders: ReminderWish,
  keeps: z.array(z.strictObject({ slug: z.string(), name: z.string(), city: z.string(), state: z.string(), role: z.enum(['owner', 'editor']) })),
}).meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

/** A browser that is signed in. `device` is what it calls itself, `network` a shortened address. */
export const OwnSession = z.strictObject({
  id: z.string(), since: z.string(), lastSeen: z.string(), device: z.string(), network: z.string(), current: z.boolean(),
}).meta({ id: 'OwnSession' });
export type OwnSession = z.infer<typeof OwnSession>;
export const OwnSessions = z.strictObject({ sessions: z.array(OwnSession) }).meta({ id: 'OwnSessions' });

export const Done = z.strictObject({ done: z.literal(true) }).meta({ id: 'Done' });
