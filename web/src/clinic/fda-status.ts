import type { ClinicDetail, Condition, Offering } from '@finder/contract';

export type FdaLine = { approved: boolean; offLabel: Condition[] | 'all' };

/**
 * What the FDA says of one treatment, for the conditions this clinic treats: the status is of the medicine, not of the
 * clinic. With no conditions known, ketamine is off-label for all of them (it is approved as an anesthetic only) and
 * of Spravato only the approved use is named.
 */
export const fdaLine = (offering: Offering, conditions: ClinicDetail['conditions']): FdaLine => {
  const treated = new Set(conditions.filter((row) => row.treated).map(({ condition }) => condition));
  const approved = offering.route === 'esketamine-nasal' || offering.fdaStatus.some(({ status }) => status === 'approved');
  const offLabel = offering.fdaStatus
    .filter(({ condition, status }) => status === 'off-label' && treated.has(condition))
    .map(({ condition }) => condition);
  return { approved, offLabel: !approved && offLabel.length === 0 ? 'all' : offLabel };
};
