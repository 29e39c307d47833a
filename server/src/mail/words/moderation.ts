import type { HeldField, QueueKindName } from '@finder/contract';
import type { Letter } from '../letter.ts';

type Lang = 'en' | 'es';
type Parts = Pick<Letter, 'subject' | 'heading' | 'paragraphs'>;
type ModerationWords = {
  fields: Record<HeldField, string>;
  approved: (name: string, clinic: string, fields: string, note: string) => Parts;
  refused: (name: string, clinic: string, fields: string, note: string) => Parts;
  reopened: (name: string, clinic: string) => Parts;
  merged: (name: string, merged: string, kept: string) => Parts;
  question: (name: string, title: string, about: string, words: string) => Parts;
  questionAbout: Record<QueueKindName, string>;
  answerButton: string;
  questionWhy: string;
  openButton: string;
  why: string;
  crisis: string;
};

/** The words of the letters about what a moderator decided. */
export const moderationWords: Record<Lang, ModerationWords> = {
  en: {
    fields: { name: 'name', address: 'address', phone: 'phone', website: 'website', bookingUrl: 'booking link', npi: 'NPI', supervisors: 'who supervises', remsCertified: 'REMS certification' },
    approved: (name, clinic, fields, note) => ({ subject: `Your change is showing: ${clinic}`, heading: `Hello ${name}`, paragraphs: [`We checked what you sent for ${clinic}. Patients see it now: ${fields}.`, ...(note ? [note] : [])] }),
    refused: (name, clinic, fields, note) => ({ subject: `About your change: ${clinic}`, heading: `Hello ${name}`, paragraphs: [`We could not confirm this change for ${clinic}, so patients still see what was there before: ${fields}. A moderator wrote:`, note, 'You can send it again at any time.'] }),
    reopened: (name, clinic) => ({ subject: `We look again at your change: ${clinic}`, heading: `Hello ${name}`, paragraphs: [`We said no to a change of yours for ${clinic}, and took that back. A moderator looks at it again. You need do nothing.`] }),
    merged: (name, merged, kept) => ({ subject: `Two listings became one: ${kept}`, heading: `Hello ${name}`, paragraphs: [`${merged} and ${kept} were two listings of one clinic. Now there is one, ${kept}, and you manage it. The old address leads there. Please check its facts.`] }),
    question: (name, title, about, words) => ({ subject: `A question about ${title}`, heading: `Hello ${name}`, paragraphs: [`A moderator looks at ${about}, ${title}, and asks:`, words, 'Please answer in a few words on the page below. Until then it waits, and nothing changes. Write nothing about patients.'] }),
    questionAbout: { changes: 'a change of the listing', reports: 'a report about the listing', claims: 'your request to manage the listing', chains: 'your request to manage several listings', duplicates: 'two listings that look like one', listings: 'the new listing that you asked for', stories: 'a story' },
    answerButton: 'Answer',
    questionWhy: 'This came because of your account at the Ketamine Clinic Finder. We send no ads and do not track what you open.',
    openButton: 'Open the listing',
    why: 'This came because you manage a listing at the Ketamine Clinic Finder. We send no ads and do not track what you open.',
    crisis: 'In crisis? Call or text 988. Danger or medical emergency: call 911.',
  },
  es: {
    fields: { name: 'nombre', address: 'dirección', phone: 'teléfono', website: 'sitio web', bookingUrl: 'enlace para citas', npi: 'NPI', supervisors: 'quién supervisa', remsCertified: 'certificación REMS' },
    approved: (name, clinic, fields, note) => ({ subject: `Su cambio ya se ve: ${clinic}`, heading: `Hola, ${name}:`, paragraphs: [`Revisamos lo que envió para ${clinic}. Los pacientes ya lo ven: ${fields}.`, ...(note ? [note] : [])] }),
    refused: (name, clinic, fields, note) => ({ subject: `Sobre su cambio: ${clinic}`, heading: `Hola, ${name}:`, paragraphs: [`No pudimos confirmar este cambio para ${clinic}, así que los pacientes siguen viendo lo de antes: ${fields}. Un moderador escribió:`, note, 'Puede enviarlo otra vez cuando quiera.'] }),
    reopened: (name, clinic) => ({ subject: `Revisamos otra vez su cambio: ${clinic}`, heading: `Hola, ${name}:`, paragraphs: [`Dijimos que no a un cambio suyo para ${clinic} y retiramos esa decisión. Un moderador lo revisa otra vez. No tiene que hacer nada.`] }),
    merged: (name, merged, kept) => ({ subject: `Dos páginas ahora son una: ${kept}`, heading: `Hola, ${name}:`, paragraphs: [`${merged} y ${kept} eran dos páginas de una misma clínica. Ahora hay una, ${kept}, y usted la administra. La dirección anterior lleva ahí. Revise los datos.`] }),
    question: (name, title, about, words) => ({ subject: `Una pregunta sobre ${title}`, heading: `Hola, ${name}:`, paragraphs: [`Un moderador revisa ${about}, ${title}, y pregunta:`, words, 'Responda en pocas palabras en la página de abajo. Mientras tanto espera, y nada cambia. No escriba nada sobre pacientes.'] }),
    questionAbout: { changes: 'un cambio de la página', reports: 'un aviso sobre la página', claims: 'su solicitud para administrar la página', chains: 'su solicitud para administrar varias páginas', duplicates: 'dos páginas que parecen una', listings: 'la página nueva que pidió', stories: 'una historia' },
    answerButton: 'Responder',
    questionWhy: 'Recibe este correo por su cuenta en el buscador de clínicas de ketamina. No enviamos anuncios ni vemos qué abre.',
    openButton: 'Abrir la página',
    why: 'Recibe este correo porque administra una página en el buscador de clínicas de ketamina. No enviamos anuncios ni vemos qué abre.',
    crisis: '¿En crisis? Llame al 988 y oprima 2, o envíe AYUDA al 988. Peligro o emergencia médica: llame al 911.',
  },
};
