// Says the kind only, and before any source is read; the database itself comes from `freshPostgres`. If PostgreSQL
// cannot run, that is where the test fails and says why.
process.env.DATABASE_URL = process.env.TEST_PG_ADMIN_URL ?? 'postgres://postgres-for-the-tests-cannot-run.invalid';
