const packages = [
  [/^lib(nss3|nssutil3|smime3|softokn3|freebl)/, 'libnss3'],
  [/^lib(nspr4|plc4|plds4)/, 'libnspr4'],
  [/^libexpat/, 'libexpat1'],
  [/^libstdc\+\+/, 'libstdc++6'],
  [/^libgcc_s/, 'libgcc-s1'],
  [/^libsqlite3/, 'libsqlite3-0'],
];

/** What the loader says of a library that is not there, as a sentence with the Debian package that holds it. */
export function missingLibrary(text) {
  const library = /error while loading shared libraries: ([^\s:]+)/.exec(text)?.[1];
  if (!library) return undefined;
  const name = packages.find(([pattern]) => pattern.test(library))?.[1];
  const cure = name
    ? `install the system package ${name} (apt-get install ${name})`
    : `install the system package that has ${library}`;
  return `The system library ${library} is missing: ${cure}.`;
}
