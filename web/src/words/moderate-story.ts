import type { storyChecks, storyRefusals } from '@finder/contract';
import { words } from './words.ts';

/** Deciding on a story. */
export const moderateStoryWords = words({
  en: {
    title: (number: string) => `Story ${number}`,
    inLang: (lang: string) => (lang === 'es' ? 'In Spanish' : 'In English'),
    hints: 'Look at this',
    hint: 'It may hold',
    about: 'What it was for',
    storyTitle: 'Title',
    story: 'Text',
    passages: 'The story. Tick what is to be taken out',
    passagesHint: 'You cannot change the words. What you take out shows as […]. It is deleted once the story is shown.',
    takenOut: 'Taken out:',
    checks: 'Tick all of it before the story is shown',
    checksMissing: 'Tick all that is to be checked first.',
    show: 'Show this story',
    whyNo: 'Why not?',
    whyNoHint: 'The text is deleted at once. Nobody is told, because nobody is known. Whoever has the code sees only that the story is not shown.',
    choose: 'Choose a reason',
    shown: 'This story is shown on the site. If you say no now, it is taken down and its text is deleted.',
    takeDown: 'Take it down…',
  },
  es: {
    title: (number) => `Historia ${number}`,
    inLang: (lang) => (lang === 'es' ? 'En español' : 'En inglés'),
    hints: 'Fíjese en esto',
    hint: 'Puede contener',
    about: 'Para qué fue',
    storyTitle: 'Título',
    story: 'Texto',
    passages: 'La historia. Marque lo que se quita',
    passagesHint: 'No puede cambiar las palabras. Lo que quite se ve como […]. Se borra en cuanto la historia se muestra.',
    takenOut: 'Se quita:',
    checks: 'Marque todo antes de mostrar la historia',
    checksMissing: 'Marque primero todo lo que hay que revisar.',
    show: 'Mostrar esta historia',
    whyNo: '¿Por qué no?',
    whyNoHint: 'El texto se borra ya. No se avisa a nadie, porque no se sabe quién es. Quien tenga el código solo ve que la historia no se muestra.',
    choose: 'Elija una razón',
    shown: 'Esta historia se muestra en el sitio. Si ahora dice que no, se quita y su texto se borra.',
    takeDown: 'Quitarla…',
  },
});

/** What is ticked before a story is shown. */
export const storyCheckWords = words({
  en: {
    'check-praise': 'No clinic, doctor or maker is praised or blamed.',
    'check-dose': 'No dose, and no advice on what to take.',
    'check-identity': 'Nothing that tells who it is: no name, place, contact or rare detail.',
    'check-crisis': 'If it speaks of suicide or self-harm: no way of doing it, no praise for it, and no call for help that is still open.',
    'check-promise': 'No promise that it works or is safe.',
  } satisfies Record<(typeof storyChecks)[number], string>,
  es: {
    'check-praise': 'No se alaba ni se culpa a ninguna clínica, médico o fabricante.',
    'check-dose': 'No hay dosis ni consejos sobre qué tomar.',
    'check-identity': 'Nada que diga quién es: ni nombre, lugar, contacto o detalle raro.',
    'check-crisis': 'Si habla de suicidio o de hacerse daño: no dice cómo, no lo alaba y no es una llamada de auxilio aún abierta.',
    'check-promise': 'No promete que funcione ni que sea seguro.',
  },
});

/** Why a story is not shown. */
export const storyRefusalWords = words({
  en: {
    'story-no-clinic': 'It praises or blames a clinic',
    'story-no-dose': 'It gives doses',
    'story-no-identity': 'It tells who somebody is',
    'story-no-crisis': 'Somebody may be in danger, or it could harm readers',
    'story-no-promise': 'It promises too much',
    'story-no-advice': 'It gives medical advice',
    'story-no-abuse': 'It insults or hurts others',
    'story-no-topic': 'It is about something else, or an advertisement',
  } satisfies Record<(typeof storyRefusals)[number], string>,
  es: {
    'story-no-clinic': 'Alaba o culpa a una clínica',
    'story-no-dose': 'Da dosis',
    'story-no-identity': 'Dice quién es alguien',
    'story-no-crisis': 'Alguien puede estar en peligro, o podría dañar a quien lee',
    'story-no-promise': 'Promete demasiado',
    'story-no-advice': 'Da consejos médicos',
    'story-no-abuse': 'Insulta o hiere a otros',
    'story-no-topic': 'Trata de otra cosa o es publicidad',
  },
});
