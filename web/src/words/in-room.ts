import type { InRoomStaff } from '@finder/contract';
import { words } from './words.ts';

/** Who is with a patient during treatment. */
export const inRoomWords = words({
  en: {
    physician: 'A doctor',
    crna: 'A nurse anesthetist (CRNA)',
    'nurse-practitioner': 'A nurse practitioner',
    'physician-assistant': 'A physician assistant',
    'registered-nurse': 'A registered nurse',
    therapist: 'A therapist',
    'medical-assistant': 'A medical assistant',
  } satisfies Record<InRoomStaff, string>,
  es: {
    physician: 'Un médico o una médica',
    crna: 'Personal de enfermería anestesista (CRNA)',
    'nurse-practitioner': 'Personal de enfermería especializada (NP)',
    'physician-assistant': 'Un asistente médico o una asistente médica (PA)',
    'registered-nurse': 'Personal de enfermería registrada (RN)',
    therapist: 'Un terapeuta o una terapeuta',
    'medical-assistant': 'Auxiliar médico',
  },
});
