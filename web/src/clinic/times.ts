const zones = {
  'America/New_York': 'eastern', 'America/Detroit': 'eastern', 'America/Indiana/Indianapolis': 'eastern', 'America/Indiana/Marengo': 'eastern',
  'America/Indiana/Petersburg': 'eastern', 'America/Indiana/Vevay': 'eastern', 'America/Indiana/Vincennes': 'eastern',
  'America/Indiana/Winamac': 'eastern', 'America/Kentucky/Louisville': 'eastern', 'America/Kentucky/Monticello': 'eastern',
  'America/Chicago': 'central', 'America/Menominee': 'central', 'America/Indiana/Knox': 'central', 'America/Indiana/Tell_City': 'central',
  'America/North_Dakota/Beulah': 'central', 'America/North_Dakota/Center': 'central', 'America/North_Dakota/New_Salem': 'central',
  'America/Denver': 'mountain', 'America/Boise': 'mountain', 'America/Phoenix': 'arizona', 'America/Los_Angeles': 'pacific',
  'America/Anchorage': 'alaska', 'America/Juneau': 'alaska', 'America/Metlakatla': 'alaska', 'America/Nome': 'alaska',
  'America/Sitka': 'alaska', 'America/Yakutat': 'alaska', 'America/Adak': 'aleutian', 'Pacific/Honolulu': 'hawaii',
  'America/Puerto_Rico': 'atlantic', 'America/St_Thomas': 'atlantic', 'Pacific/Pago_Pago': 'samoa', 'Pacific/Guam': 'chamorro',
  'Pacific/Saipan': 'chamorro',
} as const;

export type Zone = (typeof zones)[keyof typeof zones];

/** The everyday name of a US time zone, or null for one we have no name for. */
export const zoneOf = (timeZone: string): Zone | null => (timeZone in zones ? zones[timeZone as keyof typeof zones] : null);
