/** The day on this machine, as an ISO date: a day that has begun for the keeper is not the future. */
export function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((one) =>
    String(one).padStart(2, "0"),
  );
  return `${now.getFullYear()}-${month}-${day}`;
}
