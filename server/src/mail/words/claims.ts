import type { Letter } from '../letter.ts';

type Lang = 'en' | 'es';
type Parts = Pick<Letter, 'subject' | 'heading' | 'paragraphs'>;
type ClaimWords = {
  code: (clinic: string, who: string) => Parts;
  groupCode: (clinics: string[], who: string) => Parts;
  asked: (name: string, clinic: string, who: string) => Parts;
  askedButton: string;
  granted: (name: string, clinic: string) => Parts;
  grantedButton: string;
  joined: (name: string, clinic: string, who: string) => Parts;
  refused: (name: string, clinic: string, note: string) => Parts;
  codeOut: (name: string, clinic: string, way: 'call' | 'letter') => Parts;
  statusButton: string;
  reopened: (name: string, clinic: string) => Parts;
  statusPage: string;
  invited: (clinic: string, by: string, role: 'owner' | 'editor') => Parts;
  invitedButton: string;
  roleChanged: (name: string, clinic: string, role: 'owner' | 'editor' | 'none') => Parts;
  listingAdded: (name: string, clinic: string, owner: boolean) => Parts;
  listingRefused: (name: string, clinic: string, note: string) => Parts;
  why: string;
  codeWhy: string;
  invitedWhy: string;
  crisis: string;
};

/** The words of the letters about who keeps a listing. */
export const claimWords: Record<Lang, ClaimWords> = {
  en: {
    code: (clinic, who) => ({ subject: `Code to manage ${clinic}`, heading: 'A code for your clinic’s listing', paragraphs: [`${who} asked to manage the listing of ${clinic}. If this is right, type this code on the page that asked for it, or give it to them. It works for 15 minutes.`] }),
    groupCode: (clinics, who) => ({ subject: `Code to manage ${clinics.length} clinics`, heading: 'A code for your clinics’ listings', paragraphs: [`${who} asked to manage the listings of these clinics: ${clinics.join('; ')}. If this is right, type this code on the page that asked for it, or give it to them. It works for 15 minutes and for all of them.`] }),
    asked: (name, clinic, who) => ({ subject: `Somebody asked to manage ${clinic}`, heading: `Hello ${name}`, paragraphs: [`${who} asked to manage the listing of ${clinic}, which you manage. Nothing has changed. Once they prove that they belong to the clinic, a moderator decides. If this is not right, object on the page below.`] }),
    askedButton: 'See who manages it',
    granted: (name, clinic) => ({ subject: `You manage ${clinic} now`, heading: `Hello ${name}`, paragraphs: [`You are now an owner of the listing of ${clinic}. Please look through its facts: patients see what is there.`] }),
    grantedButton: 'Check the facts',
    joined: (name, clinic, who) => ({ subject: `Somebody else manages ${clinic} too`, heading: `Hello ${name}`, paragraphs: [`${who} is now an owner of the listing of ${clinic}, as you are. If this is not right, remove them on the page below.`] }),
    refused: (name, clinic, note) => ({ subject: `About your request for ${clinic}`, heading: `Hello ${name}`, paragraphs: [`We could not confirm that you belong to ${clinic}, so its listing stays as it is. A moderator wrote:`, note, 'You can ask again and choose another way to prove it.'] }),
    codeOut: (name, clinic, way) => ({ subject: `Your code for ${clinic}`, heading: `Hello ${name}`, paragraphs: [way === 'call'
      ? `We call the number that the NPI registry holds for ${clinic} and read out a code. Type it on the page below within 3 days.`
      : `We send a letter with a code to the address that the NPI registry holds for ${clinic}. Type it on the page below within 30 days.`] }),
    statusButton: 'Type the code',
    reopened: (name, clinic) => ({ subject: `We look again at your request for ${clinic}`, heading: `Hello ${name}`, paragraphs: [`We said no to your request to manage ${clinic}, and took that back. A moderator looks at it again. You need do nothing.`] }),
    statusPage: 'See where it stands',
    invited: (clinic, by, role) => ({ subject: `Help to manage ${clinic}`, heading: `${by} invites you`, paragraphs: [`${by} asks you to help keep the listing of ${clinic} true, as ${role === 'owner' ? 'an owner' : 'an editor'}. Sign in or open an account with this e-mail address, then accept. The link works for 7 days.`] }),
    invitedButton: 'See the invitation',
    roleChanged: (name, clinic, role) => ({ subject: `Your part in ${clinic} changed`, heading: `Hello ${name}`, paragraphs: [role === 'none' ? `You no longer manage the listing of ${clinic}.` : `You are now ${role === 'owner' ? 'an owner' : 'an editor'} of the listing of ${clinic}.`] }),
    listingAdded: (name, clinic, owner) => ({ subject: `${clinic} is listed now`, heading: `Hello ${name}`, paragraphs: [owner ? `The listing of ${clinic} that you asked for is here, and you are its owner. Please fill in what patients ask first: hours, prices and insurance.` : `The listing of ${clinic} that you asked for is here. To manage it, prove that it is your clinic.`] }),
    listingRefused: (name, clinic, note) => ({ subject: `About the listing of ${clinic}`, heading: `Hello ${name}`, paragraphs: [`We did not add a listing of ${clinic}. A moderator wrote:`, note] }),
    why: 'This came because of your account at the Ketamine Clinic Finder. We send no ads and do not track what you open.',
    codeWhy: 'Not you, and nobody you know? Then do not pass the code on. Without it nothing changes.',
    invitedWhy: 'Do not know them? Then do nothing. Nothing happens without you.',
    crisis: 'In crisis? Call or text 988. Danger or medical emergency: call 911.',
  },
  es: {
    code: (clinic, who) => ({ subject: `Código para administrar ${clinic}`, heading: 'Un código para la página de su clínica', paragraphs: [`${who} pidió administrar la página de ${clinic}. Si es correcto, escriba este código en la página que lo pidió, o déselo a esa persona. Sirve por 15 minutos.`] }),
    groupCode: (clinics, who) => ({ subject: `Código para administrar ${clinics.length} clínicas`, heading: 'Un código para las páginas de sus clínicas', paragraphs: [`${who} pidió administrar las páginas de estas clínicas: ${clinics.join('; ')}. Si es correcto, escriba este código en la página que lo pidió, o déselo a esa persona. Sirve por 15 minutos y para todas.`] }),
    asked: (name, clinic, who) => ({ subject: `Alguien pidió administrar ${clinic}`, heading: `Hola, ${name}:`, paragraphs: [`${who} pidió administrar la página de ${clinic}, que usted administra. Nada ha cambiado. Cuando demuestre que es de la clínica, decide un moderador. Si no es correcto, opóngase en la página de abajo.`] }),
    askedButton: 'Ver quién la administra',
    granted: (name, clinic) => ({ subject: `Ahora usted administra ${clinic}`, heading: `Hola, ${name}:`, paragraphs: [`Ahora la página de ${clinic} está a su cargo. Revise los datos: los pacientes ven lo que está ahí.`] }),
    grantedButton: 'Revisar los datos',
    joined: (name, clinic, who) => ({ subject: `Otra persona también administra ${clinic}`, heading: `Hola, ${name}:`, paragraphs: [`Ahora ${who} también está a cargo de la página de ${clinic}, igual que usted. Si no es correcto, quite a esa persona en la página de abajo.`] }),
    refused: (name, clinic, note) => ({ subject: `Sobre su solicitud para ${clinic}`, heading: `Hola, ${name}:`, paragraphs: [`No pudimos confirmar que usted sea de ${clinic}, así que su página queda como está. Un moderador escribió:`, note, 'Puede pedirlo otra vez y elegir otra manera de demostrarlo.'] }),
    codeOut: (name, clinic, way) => ({ subject: `Su código para ${clinic}`, heading: `Hola, ${name}:`, paragraphs: [way === 'call'
      ? `Llamamos al número que el registro NPI tiene para ${clinic} y leemos un código. Escríbalo en la página de abajo en un plazo de 3 días.`
      : `Enviamos una carta con un código a la dirección que el registro NPI tiene para ${clinic}. Escríbalo en la página de abajo en un plazo de 30 días.`] }),
    statusButton: 'Escribir el código',
    reopened: (name, clinic) => ({ subject: `Revisamos otra vez su solicitud para ${clinic}`, heading: `Hola, ${name}:`, paragraphs: [`Dijimos que no a su solicitud para administrar ${clinic} y retiramos esa decisión. Un moderador la revisa otra vez. No tiene que hacer nada.`] }),
    statusPage: 'Ver en qué va',
    invited: (clinic, by, role) => ({ subject: `Ayude a administrar ${clinic}`, heading: `${by} le invita`, paragraphs: [`${by} le pide ayuda para mantener al día la página de ${clinic}, ${role === 'owner' ? 'como persona a cargo' : 'para editarla'}. Entre o abra una cuenta con este correo y luego acepte. El enlace sirve por 7 días.`] }),
    invitedButton: 'Ver la invitación',
    roleChanged: (name, clinic, role) => ({ subject: `Cambió su función en ${clinic}`, heading: `Hola, ${name}:`, paragraphs: [role === 'none' ? `Usted ya no administra la página de ${clinic}.` : role === 'owner' ? `Ahora la página de ${clinic} está a su cargo.` : `Ahora usted puede editar la página de ${clinic}.`] }),
    listingAdded: (name, clinic, owner) => ({ subject: `${clinic} ya aparece`, heading: `Hola, ${name}:`, paragraphs: [owner ? `La página de ${clinic} que usted pidió ya está y queda a su cargo. Complete lo que los pacientes preguntan primero: horario, precios y seguros.` : `La página de ${clinic} que usted pidió ya está. Para administrarla, demuestre que es su clínica.`] }),
    listingRefused: (name, clinic, note) => ({ subject: `Sobre la página de ${clinic}`, heading: `Hola, ${name}:`, paragraphs: [`No agregamos una página de ${clinic}. Un moderador escribió:`, note] }),
    why: 'Recibe este correo por su cuenta en el buscador de clínicas de ketamina. No enviamos anuncios ni vemos qué abre.',
    codeWhy: '¿No fue usted ni alguien que conoce? Entonces no dé el código a nadie. Sin él no cambia nada.',
    invitedWhy: '¿No conoce a esa persona? Entonces no haga nada. Sin usted no pasa nada.',
    crisis: '¿En crisis? Llame al 988 y oprima 2, o envíe AYUDA al 988. Peligro o emergencia médica: llame al 911.',
  },
};
