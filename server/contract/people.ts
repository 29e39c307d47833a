import { z } from 'zod';

/** What somebody may do with a listing. An owner may do what an editor may, and decides who else keeps it. */
export const roles = ['owner', 'editor'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;
