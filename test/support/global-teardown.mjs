export default async function globalTeardown() {
  const services = globalThis.__services;
  if (!services?.connected) return;
  const gone = new Promise((resolve) => services.once('exit', resolve));
  services.disconnect();
  await gone;
}
