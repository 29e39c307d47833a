import type { FactGroup } from '@finder/contract';

type Lang = 'en' | 'es';
type ReminderWords = {
  subject: (clinic: string) => string;
  hello: (name: string) => string;
  soon: (day: string, groups: string) => string;
  past: (groups: string) => string;
  minute: string;
  groups: Record<FactGroup, string>;
  confirmed: (day: string) => string;
  yes: string;
  no: string;
  closed: string;
  button: string;
  pressAgain: (day: string) => string;
  changed: (url: string) => string;
  why: string;
  choose: (url: string) => string;
  noTracking: string;
  crisis: string;
  weekdays: string[];
  and: string;
};

/** The words of the letter that asks whether a listing is still right. */
export const reminderWords: Record<Lang, ReminderWords> = {
  en: {
    subject: (clinic) => `Is everything still right at ${clinic}?`,
    hello: (name) => `Hello ${name},`,
    soon: (day, groups) => `After ${day}, patients will see that nobody has confirmed this for a while: ${groups}.`,
    past: (groups) => `Patients now see that nobody has confirmed this for a while: ${groups}.`,
    minute: 'Please take one minute to look. This is what patients see now:',
    groups: {
      identity: 'Name and address', contact: 'Phone and website', hours: 'Hours', 'new-patients': 'New patients', insurers: 'Insurance', prices: 'Prices',
      services: 'Treatments', safety: 'Safety', supervision: 'Who supervises', access: 'Getting there',
    },
    confirmed: (day) => `last confirmed ${day}`,
    yes: 'yes', no: 'no', closed: 'closed',
    button: 'Everything is still right',
    pressAgain: (day) => `The button opens a page where you press once more to confirm. The link works until ${day}, and only for you.`,
    changed: (url) => `Something changed? Sign in and correct it: ${url}`,
    why: 'You get this because you keep this listing. We write 30 and 10 days before a fact turns old, and on the day.',
    choose: (url) => `Choose which reminders you get: ${url}`,
    noTracking: 'This e-mail has no tracking and asks for no patient facts. We never ask for your password by e-mail.',
    crisis: 'In crisis? Call or text 988. Danger or medical emergency: call 911.',
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    and: 'and',
  },
  es: {
    subject: (clinic) => `¿Sigue todo igual en ${clinic}?`,
    hello: (name) => `Hola, ${name}:`,
    soon: (day, groups) => `Después del ${day}, los pacientes verán que hace tiempo que nadie confirma esto: ${groups}.`,
    past: (groups) => `Los pacientes ven ahora que hace tiempo que nadie confirma esto: ${groups}.`,
    minute: 'Dedique un minuto a mirarlo. Esto es lo que ven ahora los pacientes:',
    groups: {
      identity: 'Nombre y dirección', contact: 'Teléfono y sitio web', hours: 'Horario', 'new-patients': 'Pacientes nuevos', insurers: 'Seguros', prices: 'Precios',
      services: 'Tratamientos', safety: 'Seguridad', supervision: 'Quién supervisa', access: 'Cómo llegar',
    },
    confirmed: (day) => `confirmado por última vez el ${day}`,
    yes: 'sí', no: 'no', closed: 'cerrado',
    button: 'Todo sigue igual',
    pressAgain: (day) => `El botón abre una página donde se oprime una vez más para confirmar. El enlace sirve hasta el ${day}, y solo para usted.`,
    changed: (url) => `¿Cambió algo? Entre y corríjalo: ${url}`,
    why: 'Recibe este correo porque lleva los datos de esta clínica. Escribimos 30 y 10 días antes de que un dato envejezca, y ese mismo día.',
    choose: (url) => `Elija qué avisos recibe: ${url}`,
    noTracking: 'Este correo no rastrea nada ni pide datos de pacientes. Nunca pedimos su contraseña por correo.',
    crisis: '¿En crisis? Llame al 988 y oprima 2, o envíe AYUDA al 988. Peligro o emergencia médica: llame al 911.',
    weekdays: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
    and: 'y',
  },
};
