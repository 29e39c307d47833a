/**
 * What the rule book's own questions (Q) and messages (M) name and no plainer wording may lose: numbers, time windows, whom to
 * call, examples, names. Kept apart from the words, so that a slip in one is seen in the other. English facts are as
 * written; their Spanish is in `inSpanish` below. Where none stands there, both languages write it alike.
 */
const facts = `
crisis-suicidal-now Q right now, ending your life, killing yourself M 988, 911, emergency room, do not have to finish
crisis-plan-or-intent Q a plan, today, hurt yourself, too much, medicine, drug M 911, 988, overdose, might act on a plan, stay with someone
crisis-harm-others Q right now, someone else M right now, 911, 988, in danger
crisis-medical-now Q right now, chest pain, trouble breathing, headache, vision, weakness on one side, seizure, faint, confusion M 911, now, medical emergency
suicidal-recent Q not right now, past month, dead, ending your life M 988, first visit, safety plan, day or night
suicide-attempt-past-year Q past 12 months, hospital, suicide M 988, mental health provider
age-under-18 M not approved, 18, parent, doctor
age-65-plus M 65, dose, blood pressure, balance, memory
pregnant M Spravato, pregnancy doctor, clinic
could-be-pregnant-or-trying Q trying M pregnancy test, before treatment
breastfeeding Q milk M Spravato, recommend, baby’s doctor
aneurysm Q aneurysm, weak, bulging, brain, chest, belly, arms, legs M reason not to use Spravato, blood pressure, clear this first, scan reports
avm Q AVM, tangle of blood vessels M reason not to use Spravato, blood pressure, clear this first, scan reports
brain-bleed Q brain M reason not to use Spravato, blood pressure, clear this first
heart-event-recent Q last 6 weeks, heart attack, stroke, mini-stroke, chest pain M heart or brain doctor, clear, any form of ketamine, 911
heart-condition-unstable Q not under control, heart failure, swelling, breath, chest pain, rhythm, faint M heart doctor
heart-condition-history Q more than 6 weeks ago, heart attack, stroke, mini-stroke, heart failure, valve, irregular heartbeat M ECG, heart doctor
bp-uncontrolled Q 140, 90, not under control M 180/120, 911, a week, few hours
bp-treated Q under control M treatment days, before and after
hypertensive-crisis-history Q hospital, ER M closer
intracranial-pressure Q skull, fluid, shunt, tumor, mass M clear this first, great care
head-injury-recent Q last 3 months, head injury, concussion, brain surgery M records
eye-pressure Q glaucoma, eye pressure, injury, surgery M eye doctor, clear, great care
seizures Q epilepsy, last year M brain doctor
dementia-delirium Q dementia, memory, delirium M someone you trust
sleep-apnea Q sleep apnea M rarely, CPAP
lung-disease Q COPD, asthma, oxygen M oxygen
anesthesia-reaction Q close, anesthesia, sedation, breathe, fever M when, record
slow-stomach Q gastroparesis, reflux, vomit M stop eating
psychosis-now Q past month, psychosis M psychiatrist, 988, 911
psychosis-history Q schizophrenia, schizoaffective disorder, psychosis M psychiatrist, early
mania-now Q past two weeks, irritable, less sleep M before you start
bipolar Q bipolar disorder M not approved, mania
trauma-dissociation Q PTSD, not real M who will be with you
substance-use-current Q street drugs, someone else’s pills M 1-800-662-4357, SAMHSA
substance-use-history Q alcohol, recovery M misused, recovery
alcohol-heavy Q most days, 4, shaky M without medical help
ketamine-misuse Q past 12 months, PCP, prescription M addiction, bladder
ketamine-recent Q past 3 months, Spravato M dose, side effects
cannabis-use Q cannabis, marijuana, THC, CBD M urine
liver-severe Q severe, cirrhosis M avoid, Spravato, liver doctor
liver-other Q hepatitis, fatty liver M liver blood tests
kidney-disease Q dialysis M dialysis
bladder-symptoms Q pain, blood M irritate
hyperthyroid Q overactive thyroid M thyroid test
porphyria Q porphyria M specialist
allergy-ketamine Q ketamine, esketamine M reason not to use
allergy-spravato-ingredient Q Spravato, citric acid, edetate disodium, EDTA, sodium hydroxide M reason not to use Spravato, allergy list
nasal-problem Q blocked, polyps, surgery, injury M first dose
med-benzodiazepine Q benzodiazepine, Xanax, Klonopin, Ativan, Valium M breathing, treatment days, dangerous
med-opioid Q oxycodone, hydrocodone, tramadol, methadone, Suboxone M very deep, slow breathing
med-cns-depressant Q sleep pills, muscle, gabapentin, pregabalin, barbiturate, Benadryl M treatment days
med-maoi Q MAOI, Nardil, Parnate, Marplan, Emsam, selegiline, linezolid M blood pressure
med-stimulant Q stimulant, Adderall, Vyvanse, Ritalin, Provigil, phentermine, Sudafed M blood pressure, treatment days
med-lamotrigine Q lamotrigine, Lamictal M seizures
med-theophylline Q theophylline, aminophylline M seizures, lung doctor
med-enzyme-inhibitor Q clarithromycin, ketoconazole, ritonavir, Paxlovid, nefazodone, clopidogrel, ticlopidine, grapefruit M by mouth, pharmacist
med-enzyme-inducer Q rifampin, carbamazepine, phenytoin, phenobarbital, St. John’s wort M by mouth, pharmacist
med-thyroid-hormone Q Synthroid, levothyroxine, Cytomel, Armour Thyroid M a few people, thyroid test
med-glp1 Q GLP-1, Ozempic, Wegovy, Rybelsus, Mounjaro, Zepbound, Trulicity, Victoza, Saxenda M fasting
med-nasal-spray Q steroid, Flonase, Nasacort, Nasonex, Afrin M at least 1 hour before
med-antipsychotic Q antipsychotic, Seroquel, Abilify, Rexulti, Vraylar, Zyprexa, Risperdal M depression, sleep
med-naltrexone Q naltrexone, Vivitrol, Revia, Contrave M naltrexone
med-nmda-antagonist Q memantine, amantadine, dextromethorphan, Auvelity, Nuedexta, Delsym M brain
med-antidepressant Q antidepressant, Zoloft, Lexapro, Prozac, Cymbalta, Effexor, Wellbutrin, Remeron M dose
med-unrecognized M pharmacist
no-ride-home Q NO M next day, Medicaid
cannot-stay-2h Q NOT, at least 2 hours, Spravato M at least 2 hours
home-use-unmonitored Q at home M FDA, extra risk, emergency plan
safety-sensitive-duties Q machines, treatment days M next day, controlled medicines
prior-trials-under-2 M at least two
veteran Q military M 988, press 1, 838255, VA
conflicting-answers M two
incomplete-answers M safety questions`;

const inSpanish: Record<string, string> = {
  'right now': 'en este momento|ahora mismo', 'not right now': 'no ahora mismo', 'now': 'ahora', 'today': 'hoy', 'past month': 'último mes', 'past 12 months': 'últimos 12 meses',
  'last 6 weeks': 'últimas 6 semanas', 'more than 6 weeks ago': 'hace más de 6 semanas', 'last 3 months': 'últimos 3 meses', 'past 3 months': 'últimos 3 meses',
  'past two weeks': 'últimas dos semanas', 'last year': 'último año', 'next day': 'día siguiente', 'at least 2 hours': 'al menos 2 horas', 'at least 1 hour before': 'al menos 1 hora antes',
  'at least two': 'al menos dos', 'two': 'dos', 'a week': 'una semana', 'few hours': 'unas horas', 'a few people': 'unas pocas personas', 'day or night': 'de día o de noche', 'most days': 'casi todos los días',
  'ending your life': 'acabar con su vida', 'killing yourself': 'matarse', 'a plan': 'un plan', 'hurt yourself': 'hacerse daño', 'too much': 'demasiado', 'medicine': 'medicamento', 'drug': 'droga', 'dead': 'muert',
  'overdose': 'sobredosis', 'might act on a plan': 'podría llevar a cabo un plan', 'stay with someone': 'quédese con alguien', 'someone else': 'otra persona', 'in danger': 'en peligro', 'suicide': 'suicidio',
  'emergency room': 'sala de emergencias', 'do not have to finish': 'no tiene que terminar', 'medical emergency': 'emergencia médica', 'safety plan': 'plan de seguridad', 'first visit': 'primera cita',
  'chest pain': 'dolor (en el|de) pecho', 'trouble breathing': 'dificultad para respirar', 'breathe': 'respirar', 'breath': 'aire', 'headache': 'dolor de cabeza', 'vision': 'vista', 'weakness on one side': 'debilidad en un lado',
  'seizure': 'convulsión', 'seizures': 'convulsiones', 'faint': 'desmay', 'confusion': 'confusión', 'hospital': 'hospital', 'mental health provider': 'profesional de salud mental', 'not approved': 'no está aprobado',
  'parent': 'padres', 'doctor': 'médico', 'dose': 'dosis', 'blood pressure': 'presión', 'balance': 'equilibrio', 'memory': 'memoria', 'pregnancy doctor': 'médico del embarazo', 'clinic': 'clínica', 'trying': 'tratando',
  'pregnancy test': 'prueba de embarazo', 'before treatment': 'antes del tratamiento', 'milk': 'leche', 'recommend': 'recomienda', 'baby’s doctor': 'médico de su bebé', 'aneurysm': 'aneurisma', 'weak': 'débil', 'bulging': 'abultado',
  'brain': 'cerebro', 'chest': 'pecho', 'belly': 'vientre', 'arms': 'brazos', 'legs': 'piernas', 'reason not to use Spravato': 'motivos para no usar Spravato', 'reason not to use': 'motivos para no usar',
  'clear this first': 'tiene que dar su visto bueno primero', 'clear': 'visto bueno', 'scan reports': 'informes de sus estudios', 'AVM': 'MAV', 'tangle of blood vessels': 'enredo de vasos', 'heart attack': 'infarto', 'stroke': 'derrame',
  'mini-stroke': 'miniderrame', 'heart or brain doctor': 'médico del corazón o del cerebro', 'any form of ketamine': 'cualquier forma de ketamina', 'not under control': 'no está controlad', 'under control': 'control',
  'heart failure': 'insuficiencia cardíaca', 'swelling': 'hinchazón', 'rhythm': 'ritmo', 'heart doctor': 'cardiólogo', 'valve': 'válvulas', 'irregular heartbeat': 'latido irregular', 'treatment days': 'días de tratamiento',
  'before and after': 'antes y después', 'ER': 'emergencias', 'closer': 'de cerca', 'skull': 'cráneo', 'fluid': 'líquido', 'shunt': 'shunt', 'tumor': 'tumor', 'mass': 'masa', 'great care': 'mucho cuidado', 'head injury': 'lesión en la cabeza',
  'concussion': 'conmoción', 'brain surgery': 'cirugía del cerebro', 'records': 'historial', 'eye pressure': 'presión alta en los ojos', 'injury': 'lesión', 'surgery': 'cirugía', 'eye doctor': 'oculista', 'epilepsy': 'epilepsia',
  'brain doctor': 'neurólogo', 'dementia': 'demencia', 'someone you trust': 'alguien de confianza', 'sleep apnea': 'apnea del sueño', 'rarely': 'rara vez', 'COPD': 'EPOC', 'asthma': 'asma', 'oxygen': 'oxígeno', 'close': 'cercano',
  'anesthesia': 'anestesia', 'sedation': 'sedación', 'fever': 'fiebre', 'when': 'cuándo', 'record': 'informe', 'gastroparesis': 'gastroparesia', 'reflux': 'reflujo', 'vomit': 'vomita', 'stop eating': 'dejar de comer', 'psychosis': 'psicosis',
  'psychiatrist': 'psiquiatra', 'schizophrenia': 'esquizofrenia', 'schizoaffective disorder': 'trastorno esquizoafectivo', 'early': 'pronto', 'less sleep': 'dormir mucho menos', 'before you start': 'antes de empezar',
  'bipolar disorder': 'trastorno bipolar', 'mania': 'manía', 'PTSD': 'TEPT', 'not real': 'no son reales', 'who will be with you': 'quién estará con usted', 'street drugs': 'drogas de la calle', 'someone else’s pills': 'pastillas de otra persona',
  'recovery': 'recuperación', 'misused': 'mal uso', 'shaky': 'temblores', 'without medical help': 'sin ayuda médica', 'prescription': 'receta', 'addiction': 'adicción', 'bladder': 'vejiga', 'side effects': 'efectos secundarios',
  'marijuana': 'marihuana', 'urine': 'orina', 'severe': 'grave', 'cirrhosis': 'cirrosis', 'avoid': 'se evite', 'liver doctor': 'médico del hígado', 'fatty liver': 'hígado graso', 'liver blood tests': 'análisis de sangre del hígado',
  'dialysis': 'diálisis', 'pain': 'dolor', 'blood': 'sangre', 'irritate': 'irritar', 'overactive thyroid': 'tiroides hiperactiva', 'thyroid test': 'análisis de tiroides', 'porphyria': 'porfiria', 'specialist': 'especialista', 'ketamine': 'ketamina',
  'esketamine': 'esketamina', 'citric acid': 'ácido cítrico', 'edetate disodium': 'edetato disódico', 'sodium hydroxide': 'hidróxido de sodio', 'allergy list': 'lista de alergias', 'blocked': 'tapada', 'polyps': 'pólipos', 'first dose': 'primera dosis',
  'benzodiazepine': 'benzodiacepina', 'breathing': 'respiración', 'dangerous': 'peligroso', 'oxycodone': 'oxicodona', 'hydrocodone': 'hidrocodona', 'methadone': 'metadona', 'very deep': 'muy profundo', 'slow breathing': 'respiración lenta',
  'sleep pills': 'pastillas para dormir', 'muscle': 'músculos', 'gabapentin': 'gabapentina', 'pregabalin': 'pregabalina', 'barbiturate': 'barbitúrico', 'MAOI': 'IMAO', 'selegiline': 'selegilina', 'stimulant': 'estimulante', 'phentermine': 'fentermina',
  'lamotrigine': 'lamotrigina', 'theophylline': 'teofilina', 'aminophylline': 'aminofilina', 'lung doctor': 'médico de los pulmones', 'clarithromycin': 'claritromicina', 'ketoconazole': 'ketoconazol', 'nefazodone': 'nefazodona',
  'ticlopidine': 'ticlopidina', 'grapefruit': 'toronja', 'by mouth': 'por boca', 'pharmacist': 'farmacéutico', 'rifampin': 'rifampicina', 'carbamazepine': 'carbamazepina', 'phenytoin': 'fenitoína', 'phenobarbital': 'fenobarbital',
  'St. John’s wort': 'hierba de San Juan', 'levothyroxine': 'levotiroxina', 'fasting': 'ayuno', 'steroid': 'esteroide', 'antipsychotic': 'antipsicótico', 'depression': 'depresión', 'sleep': 'sueño', 'naltrexone': 'naltrexona', 'memantine': 'memantina',
  'amantadine': 'amantadina', 'dextromethorphan': 'dextrometorfano', 'antidepressant': 'antidepresivo', 'NOT': 'NO', 'at home': 'en casa', 'extra risk': 'riesgo extra', 'emergency plan': 'plan de emergencia', 'machines': 'máquinas',
  'controlled medicines': 'medicamentos controlados', 'military': 'fuerzas armadas', 'press 1': 'oprima 1', 'safety questions': 'preguntas de seguridad',
};

const listed = (text = '') => text.split(',').map((fact) => fact.trim()).filter(Boolean);

/** Rules whose message warns against stopping or changing a medicine, or alcohol, on one's own; the last says to go on. */
export const warned = ['alcohol-heavy', 'med-benzodiazepine', 'med-opioid', 'med-lamotrigine', 'med-naltrexone', 'med-antidepressant'];

/** One entry a rule: what its question and its message have to name, in one language. Spanish entries are patterns. */
export const bookFacts = (lang: 'en' | 'es') => facts.trim().split('\n').map((line) => {
  const [, id = '', question, message] = /^(\S+)(?: Q (.*?))? M (.*)$/.exec(line) ?? [];
  const patterns = (text?: string) => listed(text).map((fact) => new RegExp((lang === 'es' ? inSpanish[fact] : undefined) ?? fact.replace('.', '\\.'), fact === fact.toUpperCase() ? '' : 'i'));
  return { id, question: patterns(question), message: patterns(message) };
});
