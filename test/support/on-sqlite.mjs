// Whatever the shell that runs the tests has set: its database is none of ours.
delete process.env.DATABASE_URL;
