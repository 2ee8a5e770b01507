/** Whether an address is on the public web, not on a private network or this machine. */
export function isPublicAddress(address: string): boolean {
  if (/\s/u.test(address) || !URL.canParse(address)) return false;
  const { protocol, hostname, username, password, port } = new URL(address);
  const isDomain = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/u.test(hostname);
  const isLocal = /\.(?:local|localhost|internal|lan|home|test|invalid)$/u.test(hostname);
  const isPlain = username === "" && password === "" && port === "";
  return protocol === "https:" && isDomain && !isLocal && isPlain;
}
