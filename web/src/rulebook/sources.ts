/**
 * Where the rules come from: keys of the primary documents. Their printed names are in words/sources.ts.
 * `false` where we have not read the whole document ourselves: an excerpt, an abstract, a summary or another's account.
 */
export const sources = {
  '988-OFFICIAL': true,
  ASQ: false,
  'SPR-PI': false,
  'SPR-PI-2019': false,
  'SPR-BOX': true,
  'SPR-IND': true,
  'SPR-MEDGUIDE': true,
  'SPR-PDR': true,
  'SPR-HCP': true,
  'SPR-REMS': true,
  'SPR-EXCIPIENTS': true,
  'SPR-EU': true,
  'SPR-DIALYSIS': false,
  'KET-PI': false,
  'KET-PAR-OLD': false,
  'KET-UK': false,
  'KET-CH': false,
  'ASRA-2018': false,
  'ASRA-ACUTE-2018': false,
  'APA-2017-SUMMARY': false,
  'ACEP-2011': false,
  MILLER: false,
  'ASA-2025': true,
  'FDA-2023': false,
  'VA-SUMMARY': false,
  'VA-NEWS': true,
  'PRIMER-2021': false,
  LACTMED: true,
  'ANDRADE-2017': true,
  'ANDRASHKO-2020': true,
  'VERAART-2021': true,
  'CYP-STUDIES': false,
  'THYROID-1971': false,
  'LEVO-LABEL': false,
  'GLP1-LABEL': false,
  'BIPOLAR-CASE': true,
  'BIPOLAR-REVIEW': false,
  'PTSD-REVIEW': false,
  'OSMIND-INTAKE': true,
  'TORONTO-CRIT': true,
  'CLINIC-CRIT': true,
  LACDMH: true,
  'PAYER-CIGNA': true,
  'PAYER-CAREFIRST': true,
  'PAYER-BCBSND': true,
  'PAYER-QUALCHOICE': true,
  'PAYER-MERCYCARE': true,
  /** General knowledge that nobody has yet checked against a source. */
  GENERAL: false,
  /** A rule about the form itself, not about health. */
  'FORM-RULE': true,
} as const;

export type SourceKey = keyof typeof sources;

/** A source with its sections: "SPR-PI §7.3, §5.7". "§5.6→5.7": section 5.6 then, 5.7 in the label of today. */
export type SourceRef = SourceKey | `${SourceKey} §${string}`;

/** Takes a reference apart: "KET-PI §2.1, §6" → { key: 'KET-PI', sections: ['2.1', '6'] }. */
export const readSource = (ref: SourceRef): { key: SourceKey; sections: string[] } => {
  const [key, ...sections] = ref.split(/,? §/);
  return { key: key as SourceKey, sections };
};
