const msPerDay = 86_400_000;

/** Whole days since 1970, UTC, of a day as the contract writes it ("2026-11-22") or of an instant. */
export const dayNumber = (day: string | Date): number => Math.floor((typeof day === 'string' ? Date.parse(day) : day.getTime()) / msPerDay);

/** The other way round, in milliseconds. */
export const dayStart = (day: number): number => day * msPerDay;
