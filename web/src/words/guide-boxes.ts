import { formatDate } from '../ui/format.ts';
import { words } from './words.ts';

/** The words that boxes inside the guide's pages bring along; put there when the site is built. Days are ISO days. */
export const guideBoxWords = words({
  en: {
    youMayHaveRead: 'You may have read',
    'claim-not-right': 'Not right',
    'claim-part': 'Part of the story',
    'claim-wrong-reason': 'Wrong reason',
    'claim-not-shown': 'Not shown',
    until: (day: string) => `True until ${formatDate(day, 'en')}.`,
    pastUntil: (day: string) => `This was true until ${formatDate(day, 'en')}. It may have changed. Ask before you rely on it.`,
    notChecked: 'link not checked yet',
    checkedOn: (day: string) => `link checked ${formatDate(day, 'en')}`,
    'links-crisis': 'Crisis and help lines',
    'links-support': 'Support and peers',
    'links-official': 'Public offices',
    'links-check': 'To look somebody or something up',
    'links-society': 'Societies of those who give care',
    crisis: '<strong>In crisis?</strong> <a href="tel:988">Call 988</a> or <a href="sms:988">text 988</a>, day or night. Veterans: press 1, or <a href="sms:838255">text 838255</a>. Danger right now: <a href="tel:911">call 911</a>.',
  },
  es: {
    youMayHaveRead: 'Quizá ha leído',
    'claim-not-right': 'No es correcto',
    'claim-part': 'Solo una parte',
    'claim-wrong-reason': 'La razón es otra',
    'claim-not-shown': 'No está demostrado',
    until: (day) => `Vale hasta el ${formatDate(day, 'es')}.`,
    pastUntil: (day) => `Esto valía hasta el ${formatDate(day, 'es')}. Puede haber cambiado. Pregunte antes de confiar en ello.`,
    notChecked: 'enlace aún no revisado',
    checkedOn: (day) => `enlace revisado el ${formatDate(day, 'es')}`,
    'links-crisis': 'Líneas de crisis y de ayuda',
    'links-support': 'Apoyo y personas como usted',
    'links-official': 'Oficinas públicas',
    'links-check': 'Para buscar a alguien o algo',
    'links-society': 'Sociedades de quienes atienden',
    crisis: '<strong>¿En crisis?</strong> <a href="tel:988">Llame al 988</a> y oprima 2, o <a href="sms:988?body=AYUDA">envíe AYUDA al 988</a>, de día o de noche. Veteranos: oprima 1, o <a href="sms:838255">envíe un texto al 838255</a>. Peligro ahora mismo: <a href="tel:911">llame al 911</a>.',
  },
});
