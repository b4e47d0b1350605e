import type { DataSource } from 'typeorm';

/** An open database, SQLite behind its gate or PostgreSQL; made by `openDatabase`. */
export type Database = DataSource;
