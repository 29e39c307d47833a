/** A text message to 988. In Spanish the line answers the word AYUDA. */
export const textTo988 = { en: 'sms:988', es: 'sms:988?&body=AYUDA' };
