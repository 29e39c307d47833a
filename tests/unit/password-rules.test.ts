import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findPasswordFault } from '../../server/src/accounts/password-rules.ts';

const personal = ['Rosa Delgado', 'frontdesk@larkspur.example'];

it.each([
  ['short', 'too-short'], ['fourteen-signs', 'too-short'], ['passwordpassword', 'too-common'], ['123456789012345', 'too-common'],
  ['qwertyuiopasdfgh', 'too-common'], ['ketamineclinic2026', 'too-common'], ['rosadelgadorosadelgado', 'too-common'], ['larkspurfrontdesk1', 'too-common'],
  ['aaaaaaaaaaaaaaaaaaaa', 'too-common'], ['contraseñacontraseña', 'too-common'],
  ['dandelion fence spoon', null], ['un perro azul baila salsa', null], ['ñandú über 東京 fences', null], ['k8&Lq0!zR2pW9#x', null],
])('judges %s alone as %s', (password, fault) => {
  expect(findPasswordFault(password, { secondFactor: false, personal })).toBe(fault);
});

it.each([['seven77', 'too-short'], ['password', 'too-common'], ['12345678', 'too-common'], ['rosadelgado', 'too-common'], ['v9#kQ2zx', null], ['plum kite 7', null]])('judges %s beside a second factor as %s', (password, fault) => {
  expect(findPasswordFault(password, { secondFactor: true, personal })).toBe(fault);
});

it('asks for no kind of sign: a long random text of one kind will do', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 24, maxLength: 40 }), (password) => {
    fc.pre(new Set(password).size > 12);
    expect(findPasswordFault(password, { secondFactor: false, personal })).toBeNull();
  }), { numRuns: 50 });
});
