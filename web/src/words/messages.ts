import type { Message, QueueKindName } from '@finder/contract';
import { words } from './words.ts';

type Topic = Exclude<Message['topic'], 'question'>;

/** What moderators asked, decided and noted, and the answers of the people of clinics. */
export const messagesWords = words({
  en: {
    title: 'Messages',
    lead: 'What moderators asked, decided and noted about your listings and requests, newest first.',
    none: 'Nothing yet. What a moderator asks or decides stands here and comes by e-mail.',
    openListing: 'Open the listing',
    wrote: 'A moderator wrote:',
    asks: (about: string) => `A moderator asks about ${about}`,
    answer: 'Your answer',
    hint: 'A few words are enough. Moderators read them. Write nothing about patients.',
    send: 'Send the answer',
    wait: 'One moment…',
    missing: 'Write an answer.',
    sent: 'Sent. The moderators see your answer.',
    late: 'Somebody answered this already, or it was decided. Load the page again and look.',
    over: 'No answer is needed any more: it was decided or taken back.',
    youAnswered: (when: string) => `You answered on ${when}:`,
    answered: (who: string, role: string, when: string) => `${who} (${role}) answered on ${when}:`,
    somebody: 'Somebody whose account is gone',
    as_owner: 'owner', as_editor: 'editor', as_sender: 'sent it',
  },
  es: {
    title: 'Mensajes',
    lead: 'Lo que los moderadores preguntaron, decidieron y anotaron sobre sus páginas y solicitudes, lo más nuevo primero.',
    none: 'Nada todavía. Lo que un moderador pregunte o decida aparece aquí y llega por correo.',
    openListing: 'Abrir la página',
    wrote: 'Un moderador escribió:',
    asks: (about: string) => `Un moderador pregunta sobre ${about}`,
    answer: 'Su respuesta',
    hint: 'Bastan unas palabras. Las leen los moderadores. No escriba nada sobre pacientes.',
    send: 'Enviar la respuesta',
    wait: 'Un momento…',
    missing: 'Escriba una respuesta.',
    sent: 'Enviado. Los moderadores ven su respuesta.',
    late: 'Alguien ya respondió, o ya se decidió. Vuelva a cargar la página y mire.',
    over: 'Ya no hace falta responder: se decidió o se retiró.',
    youAnswered: (when: string) => `Usted respondió el ${when}:`,
    answered: (who: string, role: string, when: string) => `${who} (${role}) respondió el ${when}:`,
    somebody: 'Alguien cuya cuenta ya no existe',
    as_owner: 'a cargo', as_editor: 'puede editar', as_sender: 'lo envió',
  },
});

/** What a question is about, as the rest of a sentence. */
export const questionAboutWords = words({
  en: { changes: 'a change', reports: 'a report of an error', claims: 'your request to manage it', chains: 'your request to manage several listings', duplicates: 'another listing that looks like it', listings: 'the new listing', stories: 'a story' } satisfies Record<QueueKindName, string>,
  es: { changes: 'un cambio', reports: 'un aviso de error', claims: 'su solicitud para administrarla', chains: 'su solicitud para administrar varias páginas', duplicates: 'otra página que se parece', listings: 'la página nueva', stories: 'una historia' },
});

/** What a moderator did. */
export const messageTopicWords = words({
  en: {
    'changes-yes': 'Your change is showing', 'changes-no': 'A change was not approved', 'changes-again': 'A change is looked at again',
    'merged': 'Another listing became part of this one', 'verified': 'A moderator checked facts',
    'claim-yes': 'You manage this listing', 'claim-no': 'Your request to manage it was not approved', 'claim-again': 'Your request to manage it is looked at again',
    'listing-yes': 'The new listing was added', 'listing-no': 'The new listing was not added',
  } satisfies Record<Topic, string>,
  es: {
    'changes-yes': 'Su cambio ya se ve', 'changes-no': 'Un cambio no se aprobó', 'changes-again': 'Un cambio se revisa otra vez',
    'merged': 'Otra página pasó a ser parte de esta', 'verified': 'Un moderador revisó datos',
    'claim-yes': 'Usted administra esta página', 'claim-no': 'Su solicitud para administrarla no se aprobó', 'claim-again': 'Su solicitud para administrarla se revisa otra vez',
    'listing-yes': 'La página nueva se agregó', 'listing-no': 'La página nueva no se agregó',
  },
});
