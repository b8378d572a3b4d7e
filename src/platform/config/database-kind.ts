/**
 * TypeORM fixes column types when an entity class is read, before any connection is opened; so the kind of database
 * has to be known at import. One process speaks to one kind.
 */
export const databaseKind: 'sqlite' | 'postgres' = process.env['DATABASE_URL'] ? 'postgres' : 'sqlite';
