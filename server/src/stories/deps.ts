import type { Pool } from 'pg';

export type StoryDeps = { pool: Pool; now: () => Date };
