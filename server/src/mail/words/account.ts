import type { Letter } from '../letter.ts';

type Lang = 'en' | 'es';
type AccountWords = {
  verify: (name: string) => Pick<Letter, 'subject' | 'heading' | 'paragraphs'>;
  verifyButton: string;
  already: (name: string) => Pick<Letter, 'subject' | 'heading' | 'paragraphs'>;
  alreadyButton: string;
  reset: (name: string) => Pick<Letter, 'subject' | 'heading' | 'paragraphs'>;
  resetButton: string;
  changed: (name: string) => Pick<Letter, 'subject' | 'heading' | 'paragraphs'>;
  factor: (name: string, on: boolean) => Pick<Letter, 'subject' | 'heading' | 'paragraphs'>;
  why: string;
  notYou: string;
  wasNotYou: string;
  crisis: string;
};

/** The words of the letters about an account. */
export const accountWords: Record<Lang, AccountWords> = {
  en: {
    verify: (name) => ({ subject: 'Confirm your e-mail address', heading: `Hello ${name}`, paragraphs: ['Somebody, we hope you, opened an account to keep a clinic’s listing. Please confirm that this address is yours. The link works for one day.'] }),
    verifyButton: 'Confirm this address',
    already: (name) => ({ subject: 'You have an account already', heading: `Hello ${name}`, paragraphs: ['Somebody, perhaps you, tried to open an account with this address. There is one already, so nothing was changed. If you forgot the password, you can choose a new one.'] }),
    alreadyButton: 'Sign in or choose a new password',
    reset: (name) => ({ subject: 'Choose a new password', heading: `Hello ${name}`, paragraphs: ['Somebody, we hope you, asked for a new password. The link works once, for one hour. Your old password works until you have chosen a new one.'] }),
    resetButton: 'Choose a new password',
    changed: (name) => ({ subject: 'Your password was changed', heading: `Hello ${name}`, paragraphs: ['The password of your account was changed just now. All other devices were signed out.'] }),
    factor: (name, on) => (on
      ? { subject: 'A second step was set up', heading: `Hello ${name}`, paragraphs: ['From now on, signing in takes your password and a code from your app. All other devices were signed out.'] }
      : { subject: 'The second step was taken off', heading: `Hello ${name}`, paragraphs: ['From now on, your password alone signs you in. You cannot change a listing until you set up a second step again. All other devices were signed out.'] }),
    why: 'This came because of your account at the Ketamine Clinic Finder. We send no ads and do not track what you open.',
    notYou: 'Not you? Then do nothing. Without this link nothing happens.',
    wasNotYou: 'Not you? Choose a new password at once, and tell us.',
    crisis: 'In crisis? Call or text 988. Danger or medical emergency: call 911.',
  },
  es: {
    verify: (name) => ({ subject: 'Confirme su correo electrónico', heading: `Hola, ${name}:`, paragraphs: ['Alguien, esperamos que usted, abrió una cuenta para mantener al día la página de una clínica. Confirme que este correo es suyo. El enlace funciona un día.'] }),
    verifyButton: 'Confirmar este correo',
    already: (name) => ({ subject: 'Usted ya tiene una cuenta', heading: `Hola, ${name}:`, paragraphs: ['Alguien, quizá usted, quiso abrir una cuenta con este correo. Ya hay una, así que no cambió nada. Si olvidó la contraseña, puede elegir otra.'] }),
    alreadyButton: 'Entrar o elegir otra contraseña',
    reset: (name) => ({ subject: 'Elija una contraseña nueva', heading: `Hola, ${name}:`, paragraphs: ['Alguien, esperamos que usted, pidió una contraseña nueva. El enlace funciona una vez, durante una hora. La contraseña anterior sirve hasta que elija otra.'] }),
    resetButton: 'Elegir una contraseña nueva',
    changed: (name) => ({ subject: 'Su contraseña cambió', heading: `Hola, ${name}:`, paragraphs: ['La contraseña de su cuenta acaba de cambiar. Se cerró la sesión en los demás dispositivos.'] }),
    factor: (name, on) => (on
      ? { subject: 'Se activó un segundo paso', heading: `Hola, ${name}:`, paragraphs: ['Desde ahora, para entrar hacen falta su contraseña y un código de su aplicación. Se cerró la sesión en los demás dispositivos.'] }
      : { subject: 'Se quitó el segundo paso', heading: `Hola, ${name}:`, paragraphs: ['Desde ahora se entra solo con la contraseña. No podrá cambiar ninguna página hasta que active otra vez un segundo paso. Se cerró la sesión en los demás dispositivos.'] }),
    why: 'Recibe este correo por su cuenta en el buscador de clínicas de ketamina. No enviamos anuncios ni vemos qué abre.',
    notYou: '¿No fue usted? Entonces no haga nada. Sin este enlace no pasa nada.',
    wasNotYou: '¿No fue usted? Elija ya otra contraseña y avísenos.',
    crisis: '¿En crisis? Llame al 988 y oprima 2, o envíe AYUDA al 988. Peligro o emergencia médica: llame al 911.',
  },
};
