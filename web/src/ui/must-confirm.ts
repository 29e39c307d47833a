import type { ClinicDetail, FactGroup } from '@finder/contract';

/** Must a patient call before counting on this group? True once it is past its limit. */
export const mustConfirm = (clinic: Pick<ClinicDetail, 'provenance'>, group: FactGroup): boolean =>
  clinic.provenance.some((row) => row.group === group && row.freshness === 'call-to-confirm');
